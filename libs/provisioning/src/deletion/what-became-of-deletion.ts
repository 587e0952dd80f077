import type { Domain } from '#libs/domains';
import { SECOND, after } from '#libs/kernel';
import type { DomainInfo, Outcome } from '#libs/registry';
import type { Attempt } from '../attempts';
import type { Asked } from '../item-action';
import type { Failure } from '../order-item';
import type { DomainDeletion } from './domain-deletion';
import { mayBeDeleted } from './meaning-of-delete';

/** `absent`: no trace of the deletion, which is believed once it is certain. `unanswered`: it settles nothing. */
export type DeletionFinding =
  | { readonly kind: 'done' }
  | { readonly kind: 'lost'; readonly failure: Failure }
  | { readonly kind: 'absent'; readonly isCertain: boolean; readonly askAgainInMs: number }
  | { readonly kind: 'pending' }
  | { readonly kind: 'unanswered' };

type Wanted = Pick<Domain, 'registeredAt'> & Pick<DomainDeletion, 'absences'>;

/**
 * What domain:info says about a delete whose answer got lost. Not there, leaving (pendingDelete), or registered anew since: it
 * happened. There as before, however often it is asked (`absenceDelaysSeconds`): it did not, and is sent again unless it was
 * refused. Anything else is for people to look at. Pure.
 */
export function whatBecameOfDeletion(
  wanted: Wanted,
  open: readonly Attempt[],
  answer: Outcome<DomainInfo>,
  registry: Asked,
): DeletionFinding {
  if (answer.kind === 'refused' && answer.reason === 'missing') return { kind: 'done' };
  if (answer.kind !== 'done') return { kind: 'unanswered' };
  const { sponsor, statuses, createdAt } = answer.value;
  const isAnew = createdAt !== undefined && createdAt > after(wanted.registeredAt, registry.clockSkewSeconds * SECOND);
  const isOurs = sponsor.toLowerCase() === registry.user.toLowerCase();
  if (!isOurs) return { kind: isAnew ? 'done' : 'unanswered' };
  if (statuses.includes('pendingDelete')) return { kind: 'done' };
  const wait = registry.absenceDelaysSeconds[wanted.absences];
  if (wait !== undefined) return { kind: 'absent', isCertain: false, askAgainInMs: wait * SECOND };
  if (open.every(({ code }) => mayBeDeleted(code)))
    return { kind: 'lost', failure: { code: 'registry-refused', message: 'The registry did not delete the name.' } };
  // Accepted for later (1001): it goes when the registry gets to it.
  return open.some(({ state }) => state === 'pending') ? { kind: 'pending' } : { kind: 'absent', isCertain: true, askAgainInMs: 0 };
}
