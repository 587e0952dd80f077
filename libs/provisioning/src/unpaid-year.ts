import { ruleOf } from '#libs/domains';
import { Period } from '#libs/kernel';
import type { DomainInfo } from '#libs/registry';
import { isSameExpiry } from './renewed-until';

type Ours = { readonly tld: string; readonly expiresAt: Date };

/**
 * Whether a registry has another expiry than we do because it has renewed the name by itself (RFC 3915): its expiry is a year ahead of
 * the one that was paid for. Nobody has paid for that year, so it is never taken over. Pure.
 */
export const isUnpaidYear = ({ tld, expiresAt }: Ours, shown: Pick<DomainInfo, 'expiresAt'>): boolean =>
  ruleOf(tld).renewsByItself && shown.expiresAt !== undefined && isSameExpiry(shown.expiresAt, Period.ofYears(1).addTo(expiresAt));

/** Whether that year would still be taken back and refunded. Pure. */
export const isReturnableYear = (ours: Ours, shown: Pick<DomainInfo, 'expiresAt' | 'rgpStatuses'>): boolean =>
  isUnpaidYear(ours, shown) && shown.rgpStatuses.includes('autoRenewPeriod');
