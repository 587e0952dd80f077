/** What a person may be at a node. `reviewer` exists at the root only. */
export type Role = 'owner' | 'admin' | 'billing' | 'support' | 'reviewer';

/** Who is asking: a person, acting for one node of the tree in one role. */
export interface Actor {
  readonly personId: string;
  readonly nodeId: number;
  readonly role: Role;
}
