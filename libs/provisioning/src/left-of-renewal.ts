import { ruleOf } from '#libs/domains';
import { Period } from '#libs/kernel';
import type { DomainInfo } from '#libs/registry';
import type { OrderItem } from './order-item';
import { isSameExpiry } from './renewed-until';

/** What is still to be renewed at the registry, and from which expiry. No years: nothing is. */
export interface LeftToRenew {
  readonly years: number;
  readonly from: Date;
}

/**
 * Registries of many extensions renew a name by a year when it expires, charge it, and take that back if the name is deleted in time
 * (RFC 3915, autoRenewPeriod). Whoever renews it then pays for that year, and only what was ordered beyond it is left to send. Pure.
 */
export function leftOfRenewal(
  { tld, years, expectedExpiresAt }: Pick<OrderItem, 'tld' | 'years' | 'expectedExpiresAt'>,
  { expiresAt, rgpStatuses }: Pick<DomainInfo, 'expiresAt' | 'rgpStatuses'>,
): LeftToRenew {
  const from = expectedExpiresAt!;
  const isAhead = expiresAt !== undefined && isSameExpiry(expiresAt, Period.ofYears(1).addTo(from));
  return ruleOf(tld).renewsByItself && isAhead && rgpStatuses.includes('autoRenewPeriod')
    ? { years: years - 1, from: expiresAt }
    : { years, from };
}
