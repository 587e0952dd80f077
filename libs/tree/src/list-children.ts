import type { Actor } from '#libs/kernel';
import { PAGE_MAX, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type ChildRow, type ChildView, readChild } from './child-view';
import type { NodeKind } from './nodes/node';

/** A full page, and the one more that tells whether another page follows. */
const LIMIT_MAX = PAGE_MAX + 1;

export interface ChildrenWish {
  readonly kind?: Exclude<NodeKind, 'operator'>;
  /** Only children with a higher id: the last one of the page before. */
  readonly after?: number;
  /** How many at most; asked for with one more than a page holds. */
  readonly limit: number;
}

/** The direct children of the actor's node, by id. */
@Injectable()
export class ListChildren {
  constructor(private readonly reads: Reads) {}

  async run(actor: Actor, { kind, after = 0, limit }: ChildrenWish): Promise<ChildView[]> {
    const rows = await this.reads.query<ChildRow>(
      `SELECT n.id, n.kind, n.name, n.created_at, e.state, e.since, e.suspended_by, e.suspension_reason, e.depth_limit FROM edge e JOIN node n ON n.id = e.child_id
       WHERE e.parent_id = ? AND e.child_id > ?${kind ? ' AND n.kind = ?' : ''} ORDER BY e.child_id LIMIT ${Math.max(1, Math.min(limit, LIMIT_MAX))}`,
      [actor.nodeId, after, ...(kind ? [kind] : [])],
    );
    return rows.map(readChild);
  }
}
