import type { Role } from '#libs/kernel';

/** What a person is at a node: one role at each. `reviewer` exists at the root only. */
export interface Membership {
  readonly personId: string;
  readonly nodeId: number;
  readonly role: Role;
}
