import { Money } from '#libs/kernel';

/** What an extension's registry charges for, in rupiah before tax: each year of a create, renew or transfer, and a restore as such. */
export interface Prices {
  readonly create: Money;
  readonly renew: Money;
  readonly transfer: Money;
  readonly restore: Money;
}

/** The rules of one extension that are not EPP's: how long each part of a name's life is, and what happens at its end. */
export interface TldPolicy {
  /** Days after its creation in which a deleted name is gone at once and refunded; 0 for never (RFC 3915, addPeriod). */
  readonly addGraceDays: number;
  /** Days after a renewal in which deleting the name gives its price back; 0 for never. */
  readonly renewGraceDays: number;
  /** Days after a transfer in which deleting the name gives its price back; 0 for never. */
  readonly transferGraceDays: number;
  /** At its expiry the registry renews a name by a year and charges its registrar. */
  readonly autoRenews: boolean;
  /** Days after expiry: in which an automatic renewal is refunded when the name is deleted, or else until the registry deletes it. */
  readonly expiryGraceDays: number;
  /** What an expired name that was not renewed shows in that time (RFC 3915 knows no word of its own for it). */
  readonly expiredShowsAs: 'autoRenewPeriod' | 'renewPeriod';
  /** Days in which a deleted name can be restored. */
  readonly redemptionDays: number;
  /** Days after that until anybody may register it. */
  readonly pendingDeleteDays: number;
  /** A restore has to be reported within seven days (RFC 3915, section 4.2.5); otherwise it is done at once. */
  readonly wantsRestoreReport: boolean;
  /** The restore of a name that has expired pays for its year as well. */
  readonly restoreIncludesRenewal: boolean;
  /** Days in which a registrar can answer a transfer. */
  readonly transferDays: number;
  /** What becomes of a transfer that nobody answered. */
  readonly unansweredTransfer: 'approved' | 'cancelled';
  /** Days after a creation or transfer in which a name is not transferred. */
  readonly transferLockDays: number;
  /** Who is told what became of a transfer; some servers tell only who loses the name. */
  readonly transferNews: 'both' | 'holder';
  /** Name servers are attributes of a domain, not objects. */
  readonly hostAttributes: boolean;
}

const PER_YEAR = Money.idr(50_000);
const YEARLY = { create: PER_YEAR, renew: PER_YEAR, transfer: PER_YEAR } as const;

/** As ICANN's contracts have it. */
const GENERIC: TldPolicy = {
  addGraceDays: 5,
  renewGraceDays: 5,
  transferGraceDays: 5,
  autoRenews: true,
  expiryGraceDays: 45,
  expiredShowsAs: 'autoRenewPeriod',
  redemptionDays: 30,
  pendingDeleteDays: 5,
  wantsRestoreReport: true,
  restoreIncludesRenewal: false,
  transferDays: 5,
  unansweredTransfer: 'approved',
  transferLockDays: 60,
  transferNews: 'both',
  hostAttributes: false,
};

/** The .id family: nothing is refunded, nothing renews itself, and a restore is done when it is asked for. Sources differ; most say this. */
const INDONESIAN: TldPolicy = {
  ...GENERIC,
  addGraceDays: 0,
  renewGraceDays: 0,
  transferGraceDays: 0,
  autoRenews: false,
  expiryGraceDays: 40,
  expiredShowsAs: 'renewPeriod',
  wantsRestoreReport: false,
  restoreIncludesRenewal: true,
};

const isIndonesian = (tld: string): boolean => tld === 'id' || tld.endsWith('.id');

/** The rules an extension has unless told otherwise. */
export const tldPolicy = (tld: string): TldPolicy => (isIndonesian(tld) ? INDONESIAN : GENERIC);

/** What an extension charges: a restore costs four years of .id, and ten of others. */
export const tldPrices = (tld: string): Prices => ({ ...YEARLY, restore: PER_YEAR.fraction(isIndonesian(tld) ? 4 : 10, 1) });
