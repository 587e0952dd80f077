import { DocumentRules } from '#libs/documents';
import { Clock, DomainName } from '#libs/kernel';
import { Reads } from '#libs/platform';
import {
  type Bill,
  type BilledProduct,
  BuyerPrices,
  type PriceAhead,
  type PriceRequest,
  type Product,
  productKey,
  tierOf,
} from '#libs/pricing';
import { Registries } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { CheckAvailability, type NameAvailability } from './availability';

/** Prices are shown for the shortest registration. */
export const YEARS_SHOWN = 1;

/** What is known about a name, and what its buyer would pay for the first year and for a further one; null when that cannot be said. */
export interface FoundName extends NameAvailability {
  readonly bill: Bill | null;
  readonly renewal: Bill | null;
  /** When registering costs something else next, as far as anybody has said: a promotion that ends, or a raise. */
  readonly next: PriceAhead | null;
  /** Its registry wants to see papers. */
  readonly asksForPapers: boolean;
}

type PricesByProduct = ReadonlyMap<string, BilledProduct>;

/** What people do before they order: ask whether names are free, and what they cost. */
@Injectable()
export class SearchNames {
  constructor(
    private readonly availability: CheckAvailability,
    private readonly prices: BuyerPrices,
    private readonly registries: Registries,
    private readonly rules: DocumentRules,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** One answer per name, in their order; without prices for a buyer of null. */
  async run(typed: readonly string[], buyer: PriceRequest['lineage'] | null): Promise<FoundName[]> {
    const answers = new Map<string, FoundName>();
    for await (const found of this.stream(typed, buyer)) answers.set(found.typed, found);
    return typed.map((text) => answers.get(text)!);
  }

  /** The same, name by name, as registries answer. */
  async *stream(typed: readonly string[], buyer: PriceRequest['lineage'] | null): AsyncGenerator<FoundName> {
    const list = buyer ? await this.prices.list(buyer) : [];
    const prices: PricesByProduct = new Map(list.map((line) => [productKey(line.product), line]));
    const rules = await this.rules.lately(this.reads, this.clock.now());
    for await (const group of this.availability.stream(typed)) {
      for (const known of group) {
        const product = known.name === null ? null : this.product(known.name);
        const isSold = product !== null && known.status !== 'premium';
        yield {
          ...known,
          ...(isSold ? shown(product, prices) : NOT_SHOWN),
          asksForPapers: product !== null && rules.asksForPapers(product.tld),
        };
      }
    }
  }

  private product(ascii: string): Product {
    const name = DomainName.parse(ascii);
    const tld = name.tldAmong(this.registries.tlds)!;
    return { tld, tier: tierOf(tld, name.label), action: 'register', years: YEARS_SHOWN };
  }
}

const NOT_SHOWN = { bill: null, renewal: null, next: null } as const;

function shown(product: Product, prices: PricesByProduct): Pick<FoundName, 'bill' | 'renewal' | 'next'> {
  const line = prices.get(productKey(product));
  const renewal = prices.get(productKey({ ...product, action: 'renew' }));
  return { bill: line?.bill ?? null, renewal: renewal?.bill ?? null, next: line?.ahead()[0] ?? null };
}
