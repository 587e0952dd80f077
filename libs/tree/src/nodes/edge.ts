/** The relation of a child to its parent. A suspended edge shuts out the child and everybody below it. */
export interface Edge {
  readonly childId: number;
  readonly parentId: number;
  readonly state: 'active' | 'suspended';
  /** Since when it has been in this state. */
  readonly since: Date;
}
