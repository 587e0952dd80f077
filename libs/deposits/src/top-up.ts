import { DomainError, Money } from '#libs/kernel';

/** `pending` waits for the parent; the others are ends. */
export const TOP_UP_STATES = ['pending', 'approved', 'rejected', 'cancelled', 'expired'] as const;
export type TopUpState = (typeof TOP_UP_STATES)[number];

/**
 * How the money came: the child announced a transfer; a payment gateway said so; a row of a bank statement that nobody had
 * announced; somebody at the parent wrote it down.
 */
export const TOP_UP_SOURCES = ['transfer', 'gateway', 'statement', 'staff'] as const;
export type TopUpSource = (typeof TOP_UP_SOURCES)[number];

/** What the child says about the transfer it made. Each part may be left out. */
export interface Transferred {
  /** The bank it was sent from. */
  readonly bank: string | null;
  /** The account it was sent from, digits. */
  readonly number: string | null;
  /** Whose account that is. */
  readonly name: string | null;
  /** The day it was sent, `2026-11-22`. */
  readonly paidOn: string | null;
}

/** Of two people who have to approve together, what the first one said. */
export interface FirstApproval {
  readonly by: string;
  readonly at: Date;
  readonly amount: Money;
  /** The key of the request, and the fingerprint of what it said. */
  readonly key: string;
  readonly hash: string;
  readonly reason: string | null;
}

/** Money that a child pays to its parent outside the platform, and what the parent says to that. */
export interface TopUp {
  /** `top_…` */
  readonly id: string;
  readonly childId: number;
  readonly parentId: number;
  /** What was asked for: whole rupiah, from 1,000 to 100,000,000,000; of money that came unasked, what came. */
  readonly amount: Money;
  /** What is to be transferred: up to 999 more than `amount`, unique among what is awaited on the bank account. */
  readonly exactAmount: Money;
  /** What was put on the deposit: what has arrived, whatever was asked for. Null unless it was approved. */
  readonly creditedAmount: Money | null;
  readonly state: TopUpState;
  readonly source: TopUpSource;
  /** Where it is to be paid to; null when it came another way. */
  readonly bankAccountId: string | null;
  /** What the money is for, should it be one invoice; null is the deposit in general. */
  readonly invoiceId: string | null;
  /** The unique cause of money that came unasked, such as `gateway:midtrans:…`; null for what a child announced. */
  readonly reference: string | null;
  /** What the child wrote, such as the bank's reference. At most 500 characters. */
  readonly note: string | null;
  readonly transferred: Transferred;
  /** When the newest proof of the payment was handed in. */
  readonly proofAt: Date | null;
  /** An earlier one of the same sender and amount, at most 48 hours older: somebody may have announced one payment twice. */
  readonly duplicateOf: string | null;
  /** Who asked; of money that came unasked, who wrote it down, or else its source. */
  readonly requestedBy: string;
  readonly requestedAt: Date;
  /** After that, if nobody has decided, the next night ends it. */
  readonly expiresAt: Date | null;
  /** Null also where one person was enough. */
  readonly firstApproval: FirstApproval | null;
  /** What one person alone could approve at the parent when it was approved; null is everything. */
  readonly limit: Money | null;
  /** Null also when it ended by itself, or a gateway vouched for it. */
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Why it was rejected, or why another amount was credited. At most 500 characters. */
  readonly reason: string | null;
  /** The key the child asked with, and the fingerprint of what it asked: unique among the child's top-ups. */
  readonly idempotencyKey: string;
  readonly requestHash: string;
  /** The key of the request that decided it, and the fingerprint of what it said. */
  readonly decisionKey: string | null;
  readonly decisionHash: string | null;
}

export const TOP_UP_LEAST = Money.idr(1_000);
export const TOP_UP_MOST = Money.idr(100_000_000_000);
/** How many top-ups of a child may wait at a time. */
export const WAITING_MAX = 50;
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

  constructor({ id, state }: Pick<TopUp, 'id' | 'state'>) {
    super(`This top-up is ${state}.`, { id, state });
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

/** Whoever announces payments without end would take the exact amounts from everybody else. */
export class TooManyTopUps extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'too-many-top-ups';

  constructor() {
    super(`There are ${WAITING_MAX} top-ups waiting already: cancel those that are not paid.`, { limit: WAITING_MAX });
  }
}

export class OwnTopUp extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'own-top-up';

  constructor() {
    super('You asked for this top-up yourself: somebody else has to approve it.');
  }
}

/** The amount is more than one person alone may approve, and this person has approved it. */
export class SecondPersonNeeded extends DomainError {
  readonly fault = 'forbidden';
  readonly code = 'second-person-needed';

  constructor() {
    super('You have approved this: a second person has to approve it as well.');
  }
}

/** What is credited is not what was to be transferred, and nobody said why. */
export class ReasonMissing extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'reason-missing';

  constructor() {
    const message = 'Say why another amount is credited than was to be transferred.';
    super(message, { errors: [{ pointer: '/reason', code: 'reason-missing', message }] });
  }
}

export class NobodyToPay extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'nobody-to-pay';

  constructor() {
    super('The operator buys from nobody here, so there is no deposit to top up.');
  }
}
