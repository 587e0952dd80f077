/** What is bought. Nothing stands in for another action: a renewal without a price of its own is not for sale. */
export type Action = 'register' | 'renew' | 'transfer' | 'restore';
export const ACTIONS: readonly Action[] = ['register', 'renew', 'transfer', 'restore'];

/** Short names are products of their own, with prices of their own; every other name is of the tier ''. */
export type Tier = '' | '2char' | '3char' | '4char';
export const TIERS: readonly Tier[] = ['', '2char', '3char', '4char'];

/** What has a price: an extension without the dot in front, a tier, an action, and a number of years 1 to 10. */
export interface Product {
  readonly tld: string;
  readonly tier: Tier;
  readonly action: Action;
  /** The price is the total for exactly so many years. A transfer and a restore are sold under 1. */
  readonly years: number;
}

/** The extensions with short-name tiers: how long a label is, and which tier that makes it. */
const SHORT_NAMES: ReadonlyMap<string, ReadonlyMap<number, Tier>> = new Map([
  [
    'id',
    new Map<number, Tier>([
      [2, '2char'],
      [3, '3char'],
      [4, '4char'],
    ]),
  ],
]);

/** The tier of a name by its extension (`id`) and its label as the registry counts it, the A-label (`kopi`). */
export const tierOf = (tld: string, label: string): Tier => SHORT_NAMES.get(tld)?.get(label.length) ?? '';

const TLD = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;
const TLD_MAX = 63;

/** Whether a text is written as extensions are here: lower case, no dot in front. */
export const isTld = (text: string): boolean => TLD.test(text) && text.length <= TLD_MAX;

/** A product as one word, unique to it: `id.2char/register/1`. */
export const productKey = ({ tld, tier, action, years }: Product): string => `${tld}.${tier}/${action}/${years}`;
