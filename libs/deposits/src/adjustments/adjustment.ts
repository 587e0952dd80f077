import { type Actor, DomainError, Money } from '#libs/kernel';
import { type Posting, type Transfer, adjustmentOf, depositOf } from '#libs/ledger';
import { needsTwo } from '../four-eyes/approval-limit';
import { SecondPersonNeeded } from '../top-up';

/** What a deposit can be changed for by hand, and in which directions. */
export const ADJUSTMENT_KINDS = ['correction', 'goodwill', 'fee', 'transfer'] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

/** `credit` gives to the child, `debit` takes from it. */
export const DIRECTIONS = ['credit', 'debit'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** `pending` waits for a second person; the others are ends. */
export const ADJUSTMENT_STATES = ['pending', 'posted', 'rejected'] as const;
export type AdjustmentState = (typeof ADJUSTMENT_STATES)[number];

const ALLOWED: Readonly<Record<AdjustmentKind, readonly Direction[]>> = {
  correction: DIRECTIONS,
  goodwill: ['credit'],
  fee: ['debit'],
  transfer: DIRECTIONS,
};

/** A parent changes what a child has with it, by hand and with a reason. */
export interface Adjustment {
  /** `adj_…` */
  readonly id: string;
  readonly childId: number;
  readonly parentId: number;
  readonly direction: Direction;
  /** Whole rupiah, from 1 to 100,000,000,000. */
  readonly amount: Money;
  readonly kind: AdjustmentKind;
  /** The child reads it. At most 500 characters. */
  readonly reason: string;
  readonly state: AdjustmentState;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  /** The second person where two are needed, else the one who asked. */
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** What one person alone could do at the parent when it was asked for; null is everything. */
  readonly limit: Money | null;
  /** The key it was asked with, and the fingerprint of what was asked: unique among those of the parent. */
  readonly idempotencyKey: string;
  readonly requestHash: string;
}

/** An adjustment as somebody wants it. */
export interface AdjustmentWish extends Pick<Adjustment, 'direction' | 'amount' | 'kind' | 'reason' | 'idempotencyKey' | 'requestHash'> {}

export const ADJUSTMENT_MOST = Money.idr(100_000_000_000);

export class AdjustmentNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'adjustment-not-found';

  constructor(id: string) {
    super('There is no such adjustment.', { id });
  }
}

export class AdjustmentAlreadyDecided extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'adjustment-already-decided';

  constructor({ id, state }: Pick<Adjustment, 'id' | 'state'>) {
    super(`This adjustment is ${state}.`, { id, state });
  }
}

export class AdjustmentNotAllowed extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'adjustment-not-allowed';

  constructor(kind: AdjustmentKind) {
    const message = `An adjustment of this kind is a ${ALLOWED[kind].join(' or a ')}.`;
    super(message, { kind, allowed: ALLOWED[kind], errors: [{ pointer: '/direction', code: 'adjustment-not-allowed', message }] });
  }
}

/** Posted at once, unless it is more than one person alone may do: then it waits for a second one. @throws AdjustmentNotAllowed */
export function adjustment(by: Actor, childId: number, wish: AdjustmentWish, limit: Money | null, id: string, at: Date): Adjustment {
  if (!ALLOWED[wish.kind].includes(wish.direction)) throw new AdjustmentNotAllowed(wish.kind);
  const asked = { ...wish, id, childId, parentId: by.nodeId, requestedBy: by.personId, requestedAt: at, limit };
  if (needsTwo(wish.amount, limit)) return { ...asked, state: 'pending', decidedBy: null, decidedAt: null };
  return { ...asked, state: 'posted', decidedBy: by.personId, decidedAt: at };
}

/**
 * A second person agrees, or anybody at the parent says no. What this person has decided already stays as it is.
 * @throws AdjustmentNotFound to everybody but the parent; AdjustmentAlreadyDecided, SecondPersonNeeded
 */
export function decideAdjustment(before: Adjustment, by: Actor, state: 'posted' | 'rejected', at: Date): Adjustment {
  if (by.nodeId !== before.parentId) throw new AdjustmentNotFound(before.id);
  if (before.state === state && before.decidedBy === by.personId) return before;
  if (before.state !== 'pending') throw new AdjustmentAlreadyDecided(before);
  if (state === 'posted' && by.personId === before.requestedBy) throw new SecondPersonNeeded();
  return { ...before, state, decidedBy: by.personId, decidedAt: at };
}

/** What a posted adjustment books: an account of its kind gives or takes, so that cash stays what the bank says. */
export function postingOf({ id, childId, parentId, direction, amount, kind }: Adjustment): Posting {
  const [reason, deposit] = [adjustmentOf(parentId, kind), depositOf(childId, parentId)];
  const transfer: Transfer = direction === 'credit' ? { from: reason, to: deposit, amount } : { from: deposit, to: reason, amount };
  return { reference: `adjustment:${id}`, transfers: [transfer] };
}
