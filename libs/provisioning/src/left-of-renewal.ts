import type { DomainInfo } from '#libs/registry';
import type { OrderItem } from './order-item';
import { isReturnableYear } from './unpaid-year';

/** What is still to be renewed at the registry, and from which expiry. No years: nothing is. */
export interface LeftToRenew {
  readonly years: number;
  readonly from: Date;
}

/**
 * Registries of many extensions renew a name by a year when it expires, charge it, and take that back if the name is deleted in time.
 * Whoever renews it then pays for that year, and only what was ordered beyond it is left to send. Pure.
 */
export function leftOfRenewal(
  { tld, years, expectedExpiresAt }: Pick<OrderItem, 'tld' | 'years' | 'expectedExpiresAt'>,
  shown: Pick<DomainInfo, 'expiresAt' | 'rgpStatuses'>,
): LeftToRenew {
  const from = expectedExpiresAt!;
  return isReturnableYear({ tld, expiresAt: from }, shown) ? { years: years - 1, from: shown.expiresAt! } : { years, from };
}
