import { type Actor, HOUR, type Money } from '#libs/kernel';
import { IdempotencyKeyReused } from '#libs/platform';
import { type Node, parentId } from '#libs/tree';
import { NobodyToPay, TOP_UP_LEAST, TOP_UP_MOST, type TopUp, TopUpAmountNotAllowed, type Transferred } from './top-up';

/** What a child says who asks for a top-up. */
export interface TopUpWish {
  readonly amount: Money;
  /** One of the accounts it is shown; the first of them when it is left out. */
  readonly bankAccountId?: string | undefined;
  /** The money has been sent already, in just this amount: no digits are added. */
  readonly isPaid?: boolean | undefined;
  /** What it is for, should it be one invoice. */
  readonly invoiceId?: string | undefined;
  readonly note?: string | undefined;
  readonly transferred?: Partial<Transferred> | undefined;
  readonly idempotencyKey: string;
  /** `fingerprint` of the request: the same key with another one is refused. */
  readonly bodyHash: string;
}

/** What the platform adds to a wish. */
export interface TopUpTerms extends Pick<TopUp, 'id' | 'exactAmount' | 'bankAccountId' | 'expiresAt' | 'duplicateOf'> {
  readonly at: Date;
}

/** Two payments of one sender and amount within so long are likely to be one. */
export const DUPLICATE_WITHIN_MS = 48 * HOUR;

export const NOTHING_SAID: Transferred = { bank: null, number: null, name: null, paidOn: null };

/** @throws NobodyToPay at the root */
export function payeeOf(child: Pick<Node, 'path'>): number {
  const parent = parentId(child);
  if (parent === null) throw new NobodyToPay();
  return parent;
}

/** @throws TopUpAmountNotAllowed */
export function expectAmount(amount: Money): void {
  const isAllowed = amount.currency === TOP_UP_LEAST.currency && !amount.isLessThan(TOP_UP_LEAST) && !TOP_UP_MOST.isLessThan(amount);
  if (!isAllowed) throw new TopUpAmountNotAllowed();
}

/** A new top-up that waits for the parent. @throws NobodyToPay, TopUpAmountNotAllowed */
export function request(child: Pick<Node, 'id' | 'path'>, by: Actor, wish: TopUpWish, { at, ...terms }: TopUpTerms): TopUp {
  expectAmount(wish.amount);
  return {
    ...terms,
    childId: child.id,
    parentId: payeeOf(child),
    amount: wish.amount,
    creditedAmount: null,
    state: 'pending',
    source: 'transfer',
    invoiceId: wish.invoiceId ?? null,
    reference: null,
    note: wish.note ?? null,
    transferred: { ...NOTHING_SAID, ...wish.transferred },
    proofAt: null,
    requestedBy: by.personId,
    requestedAt: at,
    firstApproval: null,
    limit: null,
    decidedBy: null,
    decidedAt: null,
    reason: null,
    idempotencyKey: wish.idempotencyKey,
    requestHash: wish.bodyHash,
    decisionKey: null,
    decisionHash: null,
  };
}

/** What the same request gave before. @throws IdempotencyKeyReused when it was another one */
export function repeated(before: TopUp, { bodyHash }: Pick<TopUpWish, 'bodyHash'>): TopUp {
  if (before.requestHash !== bodyHash) throw new IdempotencyKeyReused();
  return before;
}

/**
 * The newest of the child's earlier ones that may be the same payment: of the same amount, at most 48 hours older, not
 * turned down, and not known to come from another bank account. The caller looks up those of the same amount and time.
 */
export function duplicateAmong(earlier: readonly TopUp[], transferred: Pick<Transferred, 'number'>): TopUp | undefined {
  return earlier.find(
    ({ state, transferred: { number } }) =>
      (state === 'pending' || state === 'approved') && (number === null || transferred.number === null || number === transferred.number),
  );
}
