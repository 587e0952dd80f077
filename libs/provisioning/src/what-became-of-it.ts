import { SECOND } from '#libs/kernel';
import type { DomainInfo, Outcome, RegistrySettings } from '#libs/registry';
import type { Attempt } from './attempts';
import type { Failure, OrderItem } from './order-item';
import type { Registered } from './settle-item';

/** What the registry's answer to "what do you know of this name?" says about a create whose answer got lost. */
export type Finding =
  | { readonly kind: 'ours'; readonly registered: Registered }
  | { readonly kind: 'lost'; readonly failure: Failure }
  | { readonly kind: 'absent'; readonly isCertain: boolean; readonly askAgainInMs: number }
  | { readonly kind: 'pending' }
  | { readonly kind: 'unanswered' };

type Asked = Pick<RegistrySettings, 'user' | 'absenceDelaysSeconds' | 'clockSkewSeconds'>;

/**
 * EPP cannot tell what became of a command. But a name that is there, sponsored by us, with the transfer password made
 * for this very order, was made by this order. A name that is not there is asked for several times before that is
 * believed, as a replica may lag (`absenceDelaysSeconds`). Pure.
 */
export function whatBecameOfIt(item: OrderItem, open: readonly Attempt[], answer: Outcome<DomainInfo>, registry: Asked): Finding {
  if (answer.kind === 'unavailable' || answer.kind === 'unknown' || answer.kind === 'pending') return { kind: 'unanswered' };
  const taken: Finding = { kind: 'lost', failure: { code: 'name-taken', message: `${item.name} was registered by somebody else.` } };
  if (answer.kind === 'done') return isOurs(item, open, answer.value, registry) ? progressOf(answer.value) : taken;
  if (answer.reason === 'not-authorized') return taken;
  if (answer.reason !== 'missing') return { kind: 'unanswered' };
  const wait = registry.absenceDelaysSeconds[item.absences];
  if (wait !== undefined) return { kind: 'absent', isCertain: false, askAgainInMs: wait * SECOND };
  // Accepted for later (1001) and gone by now: the registry has decided against it.
  if (open.some(({ state }) => state === 'pending')) return { kind: 'lost', failure: { code: 'registry-refused', message: 'The registry did not complete the registration.' } };
  return { kind: 'absent', isCertain: true, askAgainInMs: 0 };
}

function isOurs(item: OrderItem, open: readonly Attempt[], info: DomainInfo, { user, clockSkewSeconds }: Asked): boolean {
  if (info.sponsor !== user) return false;
  if (info.authInfo !== undefined) return info.authInfo === item.authInfo;
  // A registry that does not show the password: then it must be younger than our first try.
  const first = open[0]?.sentAt.getTime() ?? Number.POSITIVE_INFINITY;
  return info.createdAt !== undefined && (info.creator ?? user) === user && info.createdAt.getTime() >= first - clockSkewSeconds * SECOND;
}

function progressOf(info: DomainInfo): Finding {
  if (info.statuses.includes('pendingCreate') || !info.createdAt || !info.expiresAt) return { kind: 'pending' };
  return { kind: 'ours', registered: { createdAt: info.createdAt, expiresAt: info.expiresAt } };
}
