import { type DomainName, Money } from '#libs/kernel';
import { type Prices, tldPrices } from './tld-policy';

/** Names that cost more, by their first label, under every extension of this registry. */
export const PREMIUM: Readonly<Record<string, { readonly class: string; readonly price: Money }>> = {
  emas: { class: 'gold', price: Money.idr(5_000_000) },
  berlian: { class: 'diamond', price: Money.idr(25_000_000) },
};

export type Priced = keyof Prices;

export interface Price {
  readonly amount: Money;
  /** `premium`-like class of the name; undefined for one that costs what all cost. */
  readonly class?: string;
}

/** What a name costs for so many years; a restore has none. A premium name costs its own price for each year, and is restored like others. */
export function priceOf(name: DomainName, action: Priced, years: number): Price {
  const prices = tldPrices(name.labels.slice(1).join('.'));
  if (action === 'restore') return { amount: prices.restore };
  const premium = Object.hasOwn(PREMIUM, name.label) ? PREMIUM[name.label] : undefined;
  return { amount: (premium?.price ?? prices[action]).fraction(years, 1), class: premium?.class };
}
