import { type Actor, DomainError, Money } from '#libs/kernel';
import { IdempotencyKeyReused } from '#libs/platform';
import { type Node, parentId } from '#libs/tree';

export const TOP_UP_STATES = ['pending', 'approved', 'rejected'] as const;
export type TopUpState = (typeof TOP_UP_STATES)[number];

/** Money a child says it has paid to its parent's bank account, and what the parent says to that. */
export interface TopUp {
  /** `top_…` */
  readonly id: string;
  readonly childId: number;
  readonly parentId: number;
  /** Whole rupiah, from 1,000 to 100,000,000,000. */
  readonly amount: Money;
  readonly state: TopUpState;
  /** What the child wrote, such as the bank's reference. At most 500 characters. */
  readonly note: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Why it was rejected. At most 500 characters. */
  readonly reason: string | null;
  /** The key the child asked with, and the fingerprint of what it asked: unique among the child's top-ups. */
  readonly idempotencyKey: string;
  readonly requestHash: string;
  /** The key of the request that decided it. */
  readonly decisionKey: string | null;
}

export const TOP_UP_LEAST = Money.idr(1_000);
export const TOP_UP_MOST = Money.idr(100_000_000_000);
/** How many characters a note or a reason has at most. */
export const NOTE_MAX = 500;

export class TopUpNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'top-up-not-found';

  constructor(id: string) {
    super('There is no such top-up.', { id });
  }
}

export class TopUpAlreadyDecided extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'top-up-already-decided';

  constructor({ id, state }: TopUp) {
    super(`This top-up has been ${state}.`, { id, state });
  }
}

export class TopUpAmountNotAllowed extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'top-up-amount-not-allowed';

  constructor() {
    const message = `A top-up is ${TOP_UP_LEAST.units.toLocaleString('en')} to ${TOP_UP_MOST.units.toLocaleString('en')} whole rupiah.`;
    super(message, {
      least: TOP_UP_LEAST,
      most: TOP_UP_MOST,
      errors: [{ pointer: '/amount', code: 'top-up-amount-not-allowed', message }],
    });
  }
}

export class OwnTopUp extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'own-top-up';

  constructor() {
    super('You asked for this top-up yourself: somebody else has to approve it.');
  }
}

export class NobodyToPay extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'nobody-to-pay';

  constructor() {
    super('The operator buys from nobody here, so there is no deposit to top up.');
  }
}

/** What a child says who asks for a top-up. */
export interface TopUpWish {
  readonly amount: Money;
  readonly note?: string | undefined;
  readonly idempotencyKey: string;
  /** `fingerprint` of the request: the same key with another one is refused. */
  readonly bodyHash: string;
}

/** @throws NobodyToPay at the root */
export function payeeOf(child: Pick<Node, 'path'>): number {
  const parent = parentId(child);
  if (parent === null) throw new NobodyToPay();
  return parent;
}

/** A new top-up. @throws NobodyToPay, TopUpAmountNotAllowed */
export function request(child: Pick<Node, 'id' | 'path'>, by: Actor, wish: TopUpWish, id: string, at: Date): TopUp {
  const { amount, note, idempotencyKey, bodyHash } = wish;
  const isAllowed = amount.currency === TOP_UP_LEAST.currency && !amount.isLessThan(TOP_UP_LEAST) && !TOP_UP_MOST.isLessThan(amount);
  if (!isAllowed) throw new TopUpAmountNotAllowed();
  return {
    id,
    childId: child.id,
    parentId: payeeOf(child),
    amount,
    state: 'pending',
    note: note ?? null,
    requestedBy: by.personId,
    requestedAt: at,
    decidedBy: null,
    decidedAt: null,
    reason: null,
    idempotencyKey,
    requestHash: bodyHash,
    decisionKey: null,
  };
}

/** What the same request gave before. @throws IdempotencyKeyReused when it was another one */
export function repeated(before: TopUp, { bodyHash }: Pick<TopUpWish, 'bodyHash'>): TopUp {
  if (before.requestHash !== bodyHash) throw new IdempotencyKeyReused();
  return before;
}
