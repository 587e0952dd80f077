import type { DomainInfo, Outcome } from '#libs/registry';
import { isOurAccount } from '../is-our-account';
import { isReturnableYear } from '../unpaid-year';
import type { Leaving } from './leaving';

/** `send`: it is as expected. `keep`: the registry shows something else than an unpaid year. `unanswered`: it is asked again later. */
export type ReadingOfExpired = 'send' | 'keep' | 'unanswered';

/**
 * A wrong expiry here must never delete a name that is paid for: so a name that nobody has renewed is deleted only where its registry
 * shows that it renewed it by itself, and gives that year back. Pure.
 */
export function readingOfExpired(
  { tld, expiresAt, registry }: Pick<Leaving, 'tld' | 'expiresAt'> & { registry: { settings: { user: string } } },
  answer: Outcome<DomainInfo>,
): ReadingOfExpired {
  if (answer.kind === 'refused') return 'keep';
  if (answer.kind !== 'done') return 'unanswered';
  const { value } = answer;
  const isOurs = isOurAccount(value.sponsor, registry.settings.user);
  return isOurs && !value.statuses.includes('pendingDelete') && isReturnableYear({ tld, expiresAt }, value) ? 'send' : 'keep';
}
