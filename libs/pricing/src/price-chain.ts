import { type Charge, type Sale, charges } from './charges';
import type { Price } from './price';
import { REGISTRIES, type Refusal } from './price-refused';
import { type Product, productKey } from './product';
import { type Buyer, type Offer, SellerPrices, type SellerRows } from './seller-prices';

/** From the root (first) down to the buyer (last). */
export type Lineage = readonly Buyer[];

/**
 * The prices of everybody above a buyer, of all times, as they stand or as they would stand: what a price would be after
 * a change is asked of the same rules that make it.
 */
export class PriceChain {
  private readonly offers: readonly Offer[];
  /** Everything the registries sell, by the product's key. */
  readonly products: ReadonlyMap<string, { readonly product: Product; readonly prices: readonly Price[] }>;

  /** @param sellers by node, and the registries */
  constructor(
    private readonly sellers: ReadonlyMap<number, SellerPrices>,
    readonly lineage: Lineage,
  ) {
    this.products = sellers.get(REGISTRIES)!.costs;
    this.offers = lineage.slice(1).map((buyer, index) => sellers.get(lineage[index]!.id)!.offerTo(buyer));
  }

  seller(id: number): SellerPrices {
    return this.sellers.get(id)!;
  }

  /** Everything that may decide what the buyer pays for a product. `key` is the product's, given by those who have it. */
  sale(product: Product, key = productKey(product)): Sale {
    const cost = this.products.get(key)?.prices ?? [];
    const rates = this.sellers.get(REGISTRIES)!.rows.exchangeRates;
    return { product, cost, rates, levels: this.offers.map((offer) => offer.level(product, key)) };
  }

  charges(product: Product, at: Date, key?: string): readonly Charge[] | Refusal {
    return charges(this.sale(product, key), at);
  }

  /** The same chain if this seller had written other rows. */
  with(sellerId: number, rows: SellerRows): PriceChain {
    return new PriceChain(new Map([...this.sellers, [sellerId, new SellerPrices(sellerId, rows)]]), this.lineage);
  }

  /** The same sellers towards another buyer of the last one. */
  to(buyer: Buyer): PriceChain {
    return new PriceChain(this.sellers, [...this.lineage.slice(0, -1), buyer]);
  }
}
