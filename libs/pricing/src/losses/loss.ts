import type { Money } from '#libs/kernel';
import { costOf } from '../charges';
import { type Price, inForce } from '../price';
import type { PriceChain } from '../price-chain';
import { type PriceList, listKey } from '../price-list';
import { turningPoints } from '../prices-ahead';
import { type Product, productKey } from '../product';
import type { PriceRow } from '../seller-prices';

/** A price that is below what it costs its seller, now or from a day on that is known already. */
export interface Loss {
  readonly list: PriceList;
  readonly product: Product;
  /** Since when, or from when on. */
  readonly from: Date;
  readonly price: Money;
  readonly cost: Money;
  /** The seller wants it; otherwise it cannot be sold from then on. */
  readonly isAllowed: boolean;
}

/** Every price of a seller's own lists that loses money now or will. The last of the chain's lineage but one is the seller. */
export function lossesOf(chain: PriceChain, sellerId: number, at: Date): Loss[] {
  const cells = new Map<string, PriceRow[]>();
  for (const row of chain.seller(sellerId).rows.prices) {
    if (row.list.kind === 'cost' || (row.price.validUntil && row.price.validUntil <= at)) continue;
    const key = `${listKey(row.list)} ${productKey(row.product)}`;
    const rows = cells.get(key);
    if (rows) rows.push(row);
    else cells.set(key, [row]);
  }
  return [...cells.values()].flatMap((rows) => firstLoss(chain, rows, at) ?? []);
}

/** The first instant at which one list's price for one product is below its cost. */
function firstLoss(chain: PriceChain, rows: readonly PriceRow[], at: Date): Loss | null {
  const { list, product } = rows[0]!;
  const prices = rows.map(({ price }) => price);
  const sale = chain.sale(product);
  for (const from of instants(prices, turningPoints(sale), at)) {
    const price = inForce(prices, from);
    const cost = price ? costOf(sale, from) : null;
    if (!price || !cost || cost instanceof Error || cost.currency !== price.amount.currency) continue;
    if (price.amount.isLessThan(cost)) return { list, product, from, price: price.amount, cost, isAllowed: price.allowBelowCost };
  }
  return null;
}

/** Now, and everything later at which a price or a cost may become another one. */
function instants(prices: readonly Price[], points: readonly Date[], at: Date): Date[] {
  const own = prices.flatMap(({ validFrom, validUntil }) => (validUntil ? [validFrom, validUntil] : [validFrom]));
  const later = [...new Set([...points, ...own].map((point) => point.getTime()))].filter((time) => time > at.getTime());
  return [at, ...later.sort((one, other) => one - other).map((time) => new Date(time))];
}
