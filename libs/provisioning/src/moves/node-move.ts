import { DomainError, type Money } from '#libs/kernel';

/** A reseller that was moved below another parent, with everybody below it. Never changed. */
export interface NodeMove {
  /** `mov_…` */
  readonly id: string;
  readonly nodeId: number;
  /** The how-many-th of this node, from 1: whatever the clocks say, this is the order they happened in. */
  readonly number: number;
  readonly fromId: number;
  readonly toId: number;
  /** What it had with its old parent, and has with its new one since: the two settle that outside the platform. */
  readonly carried: Money;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** Why somebody wants it, and where to. */
export interface MoveWish {
  readonly toId: number;
  /** Told to the owners of all three. */
  readonly reason: string;
}

/** How many ordered names of a part of the tree hold money, and how many wait to. */
export interface UnderWay {
  readonly held: number;
  readonly waiting: number;
}

/** An order keeps the chain it was placed on until it has ended. */
export class OrdersUnderWay extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'orders-under-way';

  constructor({ held, waiting }: UnderWay) {
    super(`Orders are under way: ${held} names hold money, ${waiting} wait to.`, { held, waiting });
  }
}

export class MoveNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'move-not-found';

  constructor() {
    super('There is no such move.');
  }
}

/** What the postings of a move are named after. */
export const causeOfMove = (id: string): string => `move:${id}`;
/** The same for money that came to the old parent later; `seq` is the number of the last movement there. */
export const causeOfFollowing = (id: string, seq: number): string => `${causeOfMove(id)}:late-${seq}`;
