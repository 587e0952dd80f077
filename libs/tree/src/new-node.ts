import type { Node } from './nodes/node';
import type { PlantedOwner } from './people/new-owner';
import type { Profile } from './people/person';

/** What somebody says who plants a node. */
export interface NodeWish {
  readonly name: string;
  readonly owner: PlantedOwner;
}

/** What they get. */
export interface NewNode {
  readonly node: Node;
  readonly owner: Profile;
}
