import { readInstant, readInstantOrNull, readInteger } from '#libs/platform';
import type { Edge } from './nodes/edge';
import type { Node } from './nodes/node';

/** A node as its parent sees it. State and since are null for the operator, whom nobody can suspend. */
export interface ChildView {
  readonly id: number;
  readonly kind: Node['kind'];
  readonly name: string;
  readonly createdAt: Date;
  readonly state: Edge['state'] | null;
  readonly since: Date | null;
  /** Whose decision it was; null when it is not suspended. */
  readonly suspendedBy: Edge['suspendedBy'];
  /** Why it is suspended; null when it is not. */
  readonly suspensionReason: string | null;
  /** How many levels of resellers its parent allows below it; null: as many as the tree does. */
  readonly depthLimit: number | null;
}

/** One row of the query behind it. */
export interface ChildRow {
  readonly id: unknown;
  readonly kind: Node['kind'];
  readonly name: string;
  readonly created_at: unknown;
  readonly state: Edge['state'] | null;
  readonly since: unknown;
  readonly suspended_by: Edge['suspendedBy'];
  readonly suspension_reason: string | null;
  readonly depth_limit: unknown;
}

export const readChild = ({
  id,
  kind,
  name,
  created_at,
  state,
  since,
  suspended_by,
  suspension_reason,
  depth_limit,
}: ChildRow): ChildView => ({
  id: readInteger(id),
  kind,
  name,
  createdAt: readInstant(created_at),
  state,
  since: readInstantOrNull(since),
  suspendedBy: suspended_by,
  suspensionReason: suspension_reason,
  depthLimit: depth_limit === null ? null : readInteger(depth_limit),
});
