import { Period, SECOND, after } from '#libs/kernel';
import type { DomainInfo, Outcome } from '#libs/registry';
import type { Attempt } from './attempts';
import type { Asked, Finding } from './item-action';
import type { OrderItem } from './order-item';

/**
 * EPP cannot tell what became of a command. But a name that is there, sponsored by us, with the transfer password made
 * for this very order, was made by this order. A name that is not there is asked for several times before that is
 * believed, as a replica may lag (`absenceDelaysSeconds`). Pure.
 */
export function whatBecameOfRegistration(item: OrderItem, open: readonly Attempt[], answer: Outcome<DomainInfo>, registry: Asked): Finding {
  if (answer.kind === 'unavailable' || answer.kind === 'unknown' || answer.kind === 'pending') return { kind: 'unanswered' };
  if (answer.kind === 'done') return whose(item, answer.value, registry);
  if (answer.reason === 'not-authorized') return taken(item);
  if (answer.reason !== 'missing') return { kind: 'unanswered' };
  const wait = registry.absenceDelaysSeconds[item.absences];
  if (wait !== undefined) return { kind: 'absent', isCertain: false, askAgainInMs: wait * SECOND };
  // Accepted for later (1001) and gone by now: the registry has decided against it.
  if (open.some(({ state }) => state === 'pending'))
    return { kind: 'lost', failure: { code: 'registry-refused', message: 'The registry did not complete the registration.' } };
  return { kind: 'absent', isCertain: true, askAgainInMs: 0 };
}

const taken = ({ name }: OrderItem): Finding => ({
  kind: 'lost',
  failure: { code: 'name-taken', message: `${name} was registered by somebody else.` },
});

/** Money goes back only when the name is certainly not this item's: what stays unclear is asked again until people are told. */
function whose(item: OrderItem, info: DomainInfo, { user, clockSkewSeconds }: Asked): Finding {
  // Some registries write our account in capitals, whatever we log in with.
  const isUs = (account: string): boolean => account.toLowerCase() === user.toLowerCase();
  if (!isUs(info.sponsor) || !isUs(info.creator ?? user)) return taken(item);
  if (info.authInfo === item.authInfo) return progressOf(item, info);
  // Of ours, but older than the order: it cannot have come from it.
  if (info.createdAt && info.createdAt < after(item.createdAt, -clockSkewSeconds * SECOND)) return taken(item);
  // Where the password is not shown, our account and the time decide. Another password may be a mask, or somebody's hand.
  return info.authInfo === undefined && info.createdAt ? progressOf(item, info) : { kind: 'unanswered' };
}

/** Registries without dates of their own count the years from the registration, as everybody does. */
function progressOf({ years, createdAt: orderedAt }: OrderItem, info: DomainInfo): Finding {
  if (info.statuses.includes('pendingCreate')) return { kind: 'pending' };
  const createdAt = info.createdAt ?? orderedAt;
  return { kind: 'done', dates: { createdAt, expiresAt: info.expiresAt ?? Period.ofYears(years).addTo(createdAt) } };
}
