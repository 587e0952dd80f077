import { ruleOf } from '#libs/domains';
import { type Bill, type BilledProduct, type PriceAhead, type Product, type Tier, productKey } from '#libs/pricing';

/**
 * What an extension costs its buyer through the life of a name, and how long each phase lasts. Registries and ICANN want all of it shown
 * before anybody orders (ERRP 4.1: fees for renewal, renewal after expiry and restore).
 */
export interface TldTerms {
  readonly tld: string;
  readonly tier: Tier;
  /** For a year each; null where it is not sold. */
  readonly register: Bill | null;
  readonly renew: Bill | null;
  readonly transfer: Bill | null;
  readonly restore: Bill | null;
  /** When registering costs something else next. */
  readonly next: PriceAhead | null;
  /** Days after expiry in which it still renews, at the price of a renewal. */
  readonly graceDays: number;
  /** Days after that in which it can be restored. */
  readonly redemptionDays: number;
  /** What a restore costs pays for the year of a name that has expired; else that is paid as a renewal besides. */
  readonly restoreIncludesYear: boolean;
}

/** A price list as a table: a row for each extension and tier, by name. */
export function termsOf(list: readonly BilledProduct[]): TldTerms[] {
  const lines = new Map(list.map((line) => [productKey(line.product), line]));
  const kinds = new Map(list.map(({ product: { tld, tier } }) => [`${tld} ${tier}`, { tld, tier }]));
  return [...kinds.values()].sort((a, b) => compare(a.tld, b.tld) || compare(a.tier, b.tier)).map((kind) => row(kind, lines));
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

function row({ tld, tier }: Pick<Product, 'tld' | 'tier'>, lines: ReadonlyMap<string, BilledProduct>): TldTerms {
  const line = (action: Product['action']) => lines.get(productKey({ tld, tier, action, years: 1 }));
  const { graceDays, redemptionDays, restoreIncludesYear } = ruleOf(tld);
  return {
    tld,
    tier,
    register: line('register')?.bill ?? null,
    renew: line('renew')?.bill ?? null,
    transfer: line('transfer')?.bill ?? null,
    restore: line('restore')?.bill ?? null,
    next: line('register')?.ahead()[0] ?? null,
    graceDays,
    redemptionDays,
    restoreIncludesYear,
  };
}
