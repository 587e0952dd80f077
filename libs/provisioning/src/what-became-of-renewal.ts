import { SECOND } from '#libs/kernel';
import type { DomainInfo, Outcome } from '#libs/registry';
import type { Attempt } from './attempts';
import type { Asked, Finding } from './item-action';
import { leftOfRenewal } from './left-of-renewal';
import { mayBeDone } from './meaning-of-renew';
import type { OrderItem } from './order-item';
import { isSameExpiry, renewedUntil } from './renewed-until';

/**
 * What the expiry says about a renew whose answer got lost. Moved by exactly the years: it happened, since nothing else may
 * renew the name meanwhile. Unchanged, however often it is asked (`absenceDelaysSeconds`; a replica may lag): it did not.
 * Sending it again is then harmless even if that were wrong, as the registry refuses a second renewal from the same expiry.
 * Anything else is for people to look at, and the money stays held. Pure.
 */
export function whatBecameOfRenewal(item: OrderItem, open: readonly Attempt[], answer: Outcome<DomainInfo>, registry: Asked): Finding {
  if (answer.kind !== 'done' || answer.value.sponsor.toLowerCase() !== registry.user.toLowerCase()) return { kind: 'unanswered' };
  const { statuses, expiresAt } = answer.value;
  if (!expiresAt) return { kind: 'unanswered' };
  if (isSameExpiry(expiresAt, renewedUntil(item))) return { kind: 'done', dates: { expiresAt } };
  if (statuses.includes('pendingRenew')) return { kind: 'pending' };
  const isRefused = open.every(({ code }) => mayBeDone(code));
  // A year that the registry has added by itself is no sign that anything of ours was carried out.
  if (!isSameExpiry(expiresAt, leftOfRenewal(item, answer.value).from)) return isRefused ? expiryIsAnother(item) : { kind: 'unanswered' };
  const wait = registry.absenceDelaysSeconds[item.absences];
  if (wait !== undefined) return { kind: 'absent', isCertain: false, askAgainInMs: wait * SECOND };
  // Refused, or accepted for later (1001) and gone by now: the registry has decided against it.
  return isRefused || open.some(({ state }) => state === 'pending') ? refused : { kind: 'absent', isCertain: true, askAgainInMs: 0 };
}

const refused: Finding = { kind: 'lost', failure: { code: 'registry-refused', message: 'The registry did not renew the name.' } };

/** Nothing of ours is open: the registry refused because it knows another expiry than we do. */
const expiryIsAnother = ({ name }: OrderItem): Finding => ({
  kind: 'lost',
  failure: { code: 'expiry-changed', message: `${name} has another expiry at its registry.` },
});
