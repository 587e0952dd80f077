import type { Node } from './nodes/node';
import type { OwnerWish } from './people/new-owner';
import type { Profile } from './people/person';

/** What somebody says who wants a new node. */
export interface NodeWish {
  readonly name: string;
  readonly owner: OwnerWish;
}

/** What they get. */
export interface NewNode {
  readonly node: Node;
  readonly owner: Profile;
}
