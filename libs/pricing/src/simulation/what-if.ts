import { costOf } from '../charges';
import type { GridPlan } from '../grid/grid-plan';
import type { Loss } from '../losses/loss';
import { inForce } from '../price';
import { type Lineage, PriceChain } from '../price-chain';
import { listKey } from '../price-list';
import { type Product, productKey } from '../product';
import type { SellerPrices } from '../seller-prices';

/** The prices of many sellers as they stand and as they would stand after a change: both are asked of the same rules. */
export class WhatIf {
  constructor(
    private readonly standing: ReadonlyMap<number, SellerPrices>,
    private readonly changed: ReadonlyMap<number, SellerPrices>,
    /** What each change would write, in the order they were given, each over those before it. */
    readonly plans: readonly GridPlan[],
  ) {}

  /** Every product that some change names, once. */
  get products(): Product[] {
    const cells = this.plans.flatMap((plan) => plan.cells.map(({ cell }) => cell));
    return [...new Map(cells.map((cell) => [productKey(cell), cell])).values()];
  }

  before(lineage: Lineage): PriceChain {
    return new PriceChain(this.standing, lineage);
  }

  after(lineage: Lineage): PriceChain {
    return new PriceChain(new Map([...this.standing, ...this.changed]), lineage);
  }
}

/** The prices of a seller's own lists that are below its cost at an instant. The last of the lineage but one is the seller. */
export function lossesAt(chain: PriceChain, sellerId: number, products: readonly Product[], at: Date): Loss[] {
  const seller = chain.seller(sellerId);
  const own = seller.rows.prices.filter(({ list }) => list.kind !== 'cost');
  const lists = new Map(own.map(({ list }) => [listKey(list), list]));
  if (lists.size === 0) return [];
  return products.flatMap((product) => {
    const key = productKey(product);
    const cost = costOf(chain.sale(product, key), at);
    if (cost instanceof Error) return [];
    return [...lists.values()].flatMap((list): Loss[] => {
      const price = inForce(seller.pricesIn(list, key), at);
      if (!price || price.amount.currency !== cost.currency || !price.amount.isLessThan(cost)) return [];
      return [{ list, product, from: at, price: price.amount, cost, isAllowed: price.allowBelowCost }];
    });
  });
}
