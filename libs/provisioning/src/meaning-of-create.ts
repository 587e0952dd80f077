import type { CreatedDomain, Outcome } from '#libs/registry';
import type { DomainDates } from './item-action';

/** What the answer to a create settles: only what needs no further question is `done` or `refused`. Pure. */
export function meaningOfCreate(outcome: Outcome<CreatedDomain>): Outcome<DomainDates> {
  // "It exists" may mean that an earlier try of ours made it: that is a question, not an answer.
  if (outcome.kind === 'refused' && outcome.reason === 'exists') return { kind: 'unknown', reason: outcome.message, code: outcome.code };
  if (outcome.kind !== 'done') return outcome;
  const { createdAt, expiresAt } = outcome.value;
  return expiresAt
    ? { ...outcome, value: { createdAt, expiresAt } }
    : { kind: 'unknown', reason: 'created; its expiry is still to be asked' };
}
