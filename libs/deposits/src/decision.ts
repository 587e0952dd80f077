import type { Actor } from '#libs/kernel';
import { type Posting, cashOf, depositOf } from '#libs/ledger';
import { IdempotencyKeyReused } from '#libs/platform';
import { OwnTopUp, type TopUp, TopUpAlreadyDecided, TopUpNotFound } from './top-up';

/** What the parent says to a top-up. The key makes a repeated request harmless: it gives the same answer again. */
export type Verdict =
  | { readonly state: 'approved'; readonly idempotencyKey: string }
  | { readonly state: 'rejected'; readonly idempotencyKey: string; readonly reason: string };

/** The top-up as decided. `isNew` is false when this very request had decided it before. */
export interface Decision {
  readonly topUp: TopUp;
  readonly isNew: boolean;
}

/**
 * Only the parent decides, and only once; nobody approves what they asked for themselves.
 * @throws TopUpNotFound, TopUpAlreadyDecided, OwnTopUp, IdempotencyKeyReused
 */
export function decide(topUp: TopUp, by: Actor, verdict: Verdict, at: Date): Decision {
  if (by.nodeId !== topUp.parentId) throw new TopUpNotFound(topUp.id);
  const reason = verdict.state === 'rejected' ? verdict.reason : null;
  if (topUp.decisionKey === verdict.idempotencyKey) {
    if (topUp.state !== verdict.state || topUp.reason !== reason) throw new IdempotencyKeyReused();
    return { topUp, isNew: false };
  }
  if (topUp.state !== 'pending') throw new TopUpAlreadyDecided(topUp);
  if (verdict.state === 'approved' && by.personId === topUp.requestedBy) throw new OwnTopUp();
  const decided = { ...topUp, state: verdict.state, reason, decidedBy: by.personId, decidedAt: at, decisionKey: verdict.idempotencyKey };
  return { topUp: decided, isNew: true };
}

/** What an approved top-up books: the parent received the money, and the child may spend it there. */
export function creditOf({ id, childId, parentId, amount }: TopUp): Posting {
  return { reference: `top-up:${id}`, transfers: [{ from: cashOf(parentId), to: depositOf(childId, parentId), amount }] };
}
