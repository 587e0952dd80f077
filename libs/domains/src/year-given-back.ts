import { DAY, after } from '#libs/kernel';
import type { Domain } from './domain';
import { ruleOf } from './tld-rule';

/**
 * Whether it is time to delete a name that nobody has renewed, at a registry that has renewed it by itself and still takes that year
 * back: from the end of our grace on, so that nobody can renew it meanwhile. Pure.
 */
export function isYearGivenBack({ tld, expiresAt }: Pick<Domain, 'tld' | 'expiresAt'>, now: Date): boolean {
  const { renewsByItself, graceDays, autoRenewDays } = ruleOf(tld);
  return renewsByItself && after(expiresAt, graceDays * DAY) <= now && now < after(expiresAt, autoRenewDays * DAY);
}
