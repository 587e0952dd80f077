import type { Money } from '#libs/kernel';
import { type MarkupRule, markedUp } from './markup-rule';
import { type Price, inForce } from './price';
import { ExchangeRateMissing, PriceMissing, REGISTRIES, type Refusal, SaleBelowCost } from './price-refused';
import type { Product } from './product';
import { type Tax, type TaxStatus, isTaxableAt, noTax, ppnOn } from './tax';

/** What a seller has written down that may decide the price of one product for one buyer, the most particular first. */
export interface Level {
  readonly sellerId: number;
  readonly buyerId: number;
  /** The rows of each list that counts for the buyer: its own overrides, then its package. */
  readonly prices: readonly (readonly Price[])[];
  /** Rules over the seller's cost, asked where no list has a price. */
  readonly markups: readonly (readonly MarkupRule[])[];
  readonly taxStatuses: readonly TaxStatus[];
}

/** A product on its way from the registries down to a buyer. */
export interface Sale {
  readonly product: Product;
  /** What the registries take from the root. */
  readonly cost: readonly Price[];
  /** The root's own sale first, the buyer's purchase last. */
  readonly levels: readonly Level[];
}

/** What one node pays its parent for one product. All amounts are of one currency. */
export interface Charge extends Tax {
  readonly sellerId: number;
  readonly buyerId: number;
  /** Before tax. */
  readonly price: Money;
  /** Price and tax: what the buyer's deposit pays. */
  readonly total: Money;
  /** What it costs the seller: the price it pays, and the tax on it where the seller cannot reclaim it, not being taxable itself. */
  readonly cost: Money;
}

/**
 * What everybody between the registries and the buyer pays, root first; or why it cannot be sold. The product is matched
 * exactly, by action, tier and years: a renewal never takes the price of a registration, two years never twice one.
 */
export function charges({ product, cost: registryPrices, levels }: Sale, at: Date): readonly Charge[] | Refusal {
  const registryPrice = inForce(registryPrices, at);
  if (!registryPrice) return new PriceMissing(product, REGISTRIES);
  let paid = { price: registryPrice.amount, total: registryPrice.amount };
  const made: Charge[] = [];
  for (const level of levels) {
    const isTaxable = isTaxableAt(level.taxStatuses, at);
    const cost = isTaxable ? paid.price : paid.total;
    const asked = ask(level, product, cost, at);
    if (asked instanceof Error) return asked;
    const price = asked.amount;
    if (price.isLessThan(cost) && !asked.allowBelowCost) return new SaleBelowCost(product, level.sellerId);
    const { tax, taxBase, taxRateBasisPoints } = isTaxable ? ppnOn(price, at) : noTax(price);
    const { sellerId, buyerId } = level;
    const charge: Charge = { sellerId, buyerId, price, tax, taxBase, taxRateBasisPoints, total: price.plus(tax), cost };
    made.push(charge);
    paid = charge;
  }
  return made;
}

function ask(
  { sellerId, prices, markups }: Level,
  product: Product,
  cost: Money,
  at: Date,
): Pick<Price, 'amount' | 'allowBelowCost'> | Refusal {
  const price = firstInForce(prices, at);
  if (price) return price.amount.currency === cost.currency ? price : new ExchangeRateMissing(product, sellerId);
  const rule = firstInForce(markups, at);
  if (!rule) return new PriceMissing(product, sellerId);
  if (rule.minimumMargin.currency !== cost.currency) return new ExchangeRateMissing(product, sellerId);
  return { amount: markedUp(rule, cost), allowBelowCost: false };
}

function firstInForce<T extends Price | MarkupRule>(lists: readonly (readonly T[])[], at: Date): T | undefined {
  for (const list of lists) {
    const found = inForce(list, at);
    if (found) return found;
  }
  return undefined;
}
