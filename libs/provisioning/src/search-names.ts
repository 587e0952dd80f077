import { DomainName } from '#libs/kernel';
import { type Bill, BuyerPrices, type PriceRequest, type Product, productKey, tierOf } from '#libs/pricing';
import { Registries } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { CheckAvailability, type NameAvailability } from './availability';

/** Prices are shown for the shortest registration. */
export const YEARS_SHOWN = 1;

/** What is known about a name, and what its buyer would pay for the first year; null when that cannot be said. */
export interface FoundName extends NameAvailability {
  readonly bill: Bill | null;
}

/** What people do before they order: ask whether names are free, and what they cost. */
@Injectable()
export class SearchNames {
  constructor(
    private readonly availability: CheckAvailability,
    private readonly prices: BuyerPrices,
    private readonly registries: Registries,
  ) {}

  /** One answer per name, in their order; without prices for a buyer of null. */
  async run(typed: readonly string[], buyer: PriceRequest['lineage'] | null): Promise<FoundName[]> {
    const names = await this.availability.run(typed);
    const products = names.map(({ name, status }) => (name === null || status === 'premium' ? null : this.product(name)));
    const bills = buyer
      ? await this.bills(
          buyer,
          products.filter((product) => product !== null),
        )
      : new Map<string, Bill>();
    return names.map((name, i) => ({ ...name, bill: (products[i] && bills.get(productKey(products[i]))) ?? null }));
  }

  private async bills(buyer: PriceRequest['lineage'], products: readonly Product[]): Promise<Map<string, Bill>> {
    const answers = await this.prices.of(buyer, products);
    return new Map(answers.flatMap((answer, i) => (answer instanceof Error ? [] : [[productKey(products[i]!), answer] as const])));
  }

  private product(ascii: string): Product {
    const name = DomainName.parse(ascii);
    const tld = name.tldAmong(this.registries.tlds)!;
    return { tld, tier: tierOf(tld, name.label), action: 'register', years: YEARS_SHOWN };
  }
}
