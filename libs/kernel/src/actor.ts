/** What a person may be at a node. `reviewer` exists at the root only. */
export type Role = 'owner' | 'admin' | 'billing' | 'support' | 'reviewer';

/** The key of a program that acts for a node. It may do what its scopes name, as far as its role may. */
export interface ActorKey {
  readonly id: string;
  /** Permissions. */
  readonly scopes: readonly string[];
}

/** Who is asking: a person, acting for one node of the tree in one role; or a program with a key. */
export interface Actor {
  /** A program has the id of its key here. */
  readonly personId: string;
  readonly nodeId: number;
  readonly role: Role;
  /** Only of programs. */
  readonly apiKey?: ActorKey;
}
