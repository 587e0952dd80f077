import type { Money } from '#libs/kernel';
import { needsTwo } from './four-eyes/approval-limit';
import type { TopUp, TopUpSource } from './top-up';
import { NOTHING_SAID } from './top-up-wish';

/** Money that came without a child's having announced it. */
export interface Payment {
  readonly childId: number;
  readonly parentId: number;
  /** What has arrived. */
  readonly amount: Money;
  readonly source: Exclude<TopUpSource, 'transfer'>;
  /** The unique cause, at most 120 characters: `gateway:midtrans:<order id>`. */
  readonly reference: string;
  readonly note: string | null;
  /** The person at the parent who wrote it down or handed in the statement; null where a gateway vouches for it. */
  readonly by: string | null;
  /** What it is for, should it be one invoice. */
  readonly invoiceId?: string | undefined;
}

/** What the platform adds to a payment. */
export interface ReceivedTerms {
  readonly id: string;
  readonly at: Date;
  /** Fingerprint of who paid how much to whom. */
  readonly hash: string;
  /** What one person alone may approve at the parent; null is everything, and what nobody has to approve. */
  readonly limit: Money | null;
}

/** Money that came unasked, as a top-up: approved, or, where two people are needed, with the approval of the first. */
export function received(payment: Payment, { id, at, hash, limit }: ReceivedTerms): TopUp {
  const { childId, parentId, amount, source, reference, note, by } = payment;
  const waits = needsTwo(amount, limit);
  // A key that no request can have had: it is a new id.
  const asked = { idempotencyKey: id, requestHash: hash, requestedBy: by ?? source, requestedAt: at };
  const waiting = { firstApproval: by === null ? null : { by, at, amount, key: id, hash, reason: null }, decidedBy: null, decidedAt: null };
  const approved = { firstApproval: null, decidedBy: by, decidedAt: at };
  return {
    ...asked,
    ...(waits ? waiting : approved),
    id,
    childId,
    parentId,
    amount,
    exactAmount: amount,
    creditedAmount: waits ? null : amount,
    state: waits ? 'pending' : 'approved',
    source,
    bankAccountId: null,
    limit: waits ? null : limit,
    invoiceId: payment.invoiceId ?? null,
    reference,
    note,
    transferred: NOTHING_SAID,
    proofAt: null,
    duplicateOf: null,
    expiresAt: null,
    reason: null,
    decisionKey: null,
    decisionHash: null,
  };
}
