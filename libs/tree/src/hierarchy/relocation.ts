import { DomainError } from '#libs/kernel';
import type { Edge } from '../nodes/edge';
import { type Limits, refuseMoreLevels } from '../nodes/levels';
import { type Node, TooDeep, isUnder, lineage, parentId, refuseBarren } from '../nodes/node';
import { nodeRef } from '../nodes/node-ref';
import type { Levels } from './subtrees';

/** A reseller that buys from somebody else from now on, with everybody below it. */
export interface Relocation {
  /** The node as it stands now. */
  readonly node: Node;
  readonly from: Node;
  readonly to: Node;
}

/** The way from the root down to where a node is to go, with what stands on it. */
export interface Destination {
  readonly way: readonly Node[];
  readonly states: readonly Edge['state'][];
  readonly limits: Limits;
}

/** Customers log in under their seller's brand, with an address that is theirs there only. */
export class CustomersStay extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'customers-stay';

  constructor() {
    super('A customer stays with its seller.');
  }
}

export class MoveTargetNotFound extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'move-target-not-found';

  constructor() {
    const message = 'There is no such account to move it to.';
    super(message, { errors: [{ pointer: '/newParentId', code: 'move-target-not-found', message }] });
  }
}

export class MoveUnderItself extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'move-under-itself';

  constructor() {
    super('An account cannot be moved below itself.');
  }
}

export class AlreadyThere extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'already-there';

  constructor() {
    super('It buys from that account already.');
  }
}

/** Somebody on the way there is suspended, or has not opened yet. */
export class MoveTargetNotOpen extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'move-target-not-open';

  constructor({ id }: Pick<Node, 'id'>, state: Edge['state']) {
    super(`The account is not open (${nodeRef(id)}: ${state}).`, { node: nodeRef(id), state });
  }
}

/** @throws AlreadyThere, MoveUnderItself, MoveTargetNotOpen, CustomersHaveNoChildren, TooDeep, DepthLimitReached */
export function refuseRelocation(node: Node, levels: Levels, { way, states, limits }: Destination, levelsMax: number): void {
  const to = way.at(-1)!;
  if (to.id === node.id || isUnder(to, node)) throw new MoveUnderItself();
  if (to.id === parentId(node)) throw new AlreadyThere();
  const shut = states.findIndex((state) => state !== 'active');
  if (shut !== -1) throw new MoveTargetNotOpen(way[shut]!, states[shut]!);
  refuseBarren(to, levelsMax);
  if (lineage(to).length + levels.nodes > levelsMax) throw new TooDeep(`The tree has at most ${levelsMax} levels.`, { levelsMax });
  refuseMoreLevels(limits, levels.resellers);
}
