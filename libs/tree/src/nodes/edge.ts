/**
 * The relation of a child to its parent. A suspended edge shuts out the child and everybody below it; an applicant's is
 * there for the money to arrive on, and opens when it has.
 */
export interface Edge {
  readonly childId: number;
  readonly parentId: number;
  readonly state: 'applicant' | 'active' | 'suspended';
  /** Since when it has been in this state. */
  readonly since: Date;
  /** The mark of a suspension: it was the parent's decision. */
  readonly suspendedBy: 'parent' | null;
  readonly suspendedByPerson: string | null;
  readonly suspensionReason: string | null;
  /** How many levels of resellers the parent allows below the child; null: as many as the tree does. */
  readonly depthLimit: number | null;
}

/** An edge that nobody suspends has nothing of a suspension left. */
export const NOT_SUSPENDED = { suspendedBy: null, suspendedByPerson: null, suspensionReason: null } as const;
