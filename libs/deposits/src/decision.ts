import type { Actor, Money } from '#libs/kernel';
import { type Posting, cashOf, depositOf } from '#libs/ledger';
import { IdempotencyKeyReused, fingerprint } from '#libs/platform';
import { needsTwo } from './four-eyes/approval-limit';
import { type FirstApproval, OwnTopUp, ReasonMissing, SecondPersonNeeded, type TopUp, TopUpAlreadyDecided, TopUpNotFound } from './top-up';

/** What the parent says to a top-up. The key makes a repeated request harmless: it gives the same answer again. */
export type Verdict = Approval | { readonly state: 'rejected'; readonly idempotencyKey: string; readonly reason: string };

/** The money has arrived. */
export interface Approval {
  readonly state: 'approved';
  readonly idempotencyKey: string;
  /** What has arrived; left out, what was to be transferred. Another amount needs a reason. */
  readonly amount?: Money | undefined;
  readonly reason?: string | undefined;
}

/** What an approval has to keep to. */
export interface ApprovalTerms {
  /** What one person alone may approve; null is everything. */
  readonly limit: Money | null;
  /** The person who asked for it, also where a program of theirs did; null asks nobody. */
  readonly asker: string | null;
}

/** Turning down needs neither a second person nor another one. */
export const NO_TERMS: ApprovalTerms = { limit: null, asker: null };

/** The top-up as decided. `isNew` is false when this very request had decided it before. */
export interface Decision {
  readonly topUp: TopUp;
  readonly isNew: boolean;
}

/**
 * Only the parent decides, and only once; nobody approves what they asked for themselves. What is more than the limit two different people approve, in the same amount: after the first it waits on.
 * @throws TopUpNotFound, TopUpAlreadyDecided, OwnTopUp, SecondPersonNeeded, ReasonMissing, IdempotencyKeyReused
 */
export function decide(topUp: TopUp, by: Actor, verdict: Verdict, terms: ApprovalTerms, at: Date): Decision {
  if (by.nodeId !== topUp.parentId) throw new TopUpNotFound(topUp.id);
  const { idempotencyKey: key, ...said } = verdict;
  const hash = fingerprint(said);
  const before = hashOfBefore(topUp, key);
  if (before !== undefined && before !== hash) throw new IdempotencyKeyReused();
  if (before !== undefined) return { topUp, isNew: false };
  if (topUp.state !== 'pending') throw new TopUpAlreadyDecided(topUp);
  const deciding = { by: by.personId, at, key, hash };
  if (verdict.state === 'approved') return { topUp: approved(topUp, verdict, terms, deciding), isNew: true };
  return { topUp: { ...topUp, ...decided(deciding), state: 'rejected', reason: verdict.reason }, isNew: true };
}

/** Who decides, when, and by which request. */
type Deciding = Pick<FirstApproval, 'by' | 'at' | 'key' | 'hash'>;

function approved(topUp: TopUp, verdict: Approval, { limit, asker }: ApprovalTerms, deciding: Deciding): TopUp {
  const { firstApproval: first, exactAmount, source } = topUp;
  if (source === 'transfer' && deciding.by === asker) throw new OwnTopUp();
  const amount = verdict.amount ?? first?.amount ?? exactAmount;
  const isConfirmed = first?.amount.equals(amount) ?? false;
  const reason = verdict.reason ?? (isConfirmed ? first?.reason : null) ?? null;
  if (!amount.equals(exactAmount) && reason === null) throw new ReasonMissing();
  const isForTwo = needsTwo(amount, limit);
  if (isForTwo) {
    // Somebody who has seen another amount begins anew: both have to agree on what has arrived.
    if (!isConfirmed) return { ...topUp, firstApproval: { ...deciding, amount, reason } };
    if (first?.by === deciding.by) throw new SecondPersonNeeded();
  }
  return {
    ...topUp,
    ...decided(deciding),
    state: 'approved',
    creditedAmount: amount,
    reason,
    limit,
    firstApproval: isForTwo ? first : null,
  };
}

const decided = ({ by, at, key, hash }: Deciding) => ({ decidedBy: by, decidedAt: at, decisionKey: key, decisionHash: hash });

/** What the request with that key said, if it had a part in the decision. */
function hashOfBefore({ firstApproval, decisionKey, decisionHash }: TopUp, key: string): string | null | undefined {
  if (decisionKey === key) return decisionHash;
  return firstApproval?.key === key ? firstApproval.hash : undefined;
}

/** What an approved top-up books: the parent received the money, and the child may spend it there. */
export function creditOf({ id, childId, parentId, creditedAmount, exactAmount }: TopUp): Posting {
  const amount = creditedAmount ?? exactAmount;
  return { reference: `top-up:${id}`, transfers: [{ from: cashOf(parentId), to: depositOf(childId, parentId), amount }] };
}
