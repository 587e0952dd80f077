import type { Money } from '#libs/kernel';
import { type ExchangeRate, type Exchanged, SALES_CURRENCY, exchanged, rateAt } from './exchange/exchange-rate';
import { type MarkupRule, markedUp } from './markup-rule';
import { type Price, inForce } from './price';
import { ExchangeRateMissing, NotForSale, PriceMissing, REGISTRIES, type Refusal, SaleBelowCost } from './price-refused';
import type { Product } from './product';
import { type SaleState, allows } from './sale-switch';
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
  /** Whether the seller sells the extension; it does unless it has said otherwise. */
  readonly saleSwitch?: SaleState | undefined;
}

/** A product on its way from the registries down to a buyer. */
export interface Sale {
  readonly product: Product;
  /** What the registries take from the root. */
  readonly cost: readonly Price[];
  /** What foreign currencies are worth. */
  readonly rates?: readonly ExchangeRate[];
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
  /** Of the root: what the registry takes, where that is of another currency. */
  readonly exchanged?: Exchanged;
}

/** What a seller asks, and the row that says so. */
export interface Asked {
  readonly price: Money;
  readonly by: Price | MarkupRule;
}

/**
 * What everybody between the registries and the buyer pays, root first; or why it cannot be sold. The product is matched
 * exactly, by action, tier and years: a renewal never takes the price of a registration, two years never twice one.
 */
export function charges(sale: Sale, at: Date): readonly Charge[] | Refusal {
  const { product, levels } = sale;
  const off = levels.find(({ saleSwitch }) => saleSwitch !== undefined && !allows(saleSwitch, product.action));
  return off ? new NotForSale(product, off.sellerId) : down(sale, at, refuseLoss);
}

/** The prices as they are written, whether or not the sale goes through: losses and switches count for nothing here. */
export const writtenCharges = (sale: Sale, at: Date): readonly Charge[] | Refusal => down(sale, at, () => null);

/** What the product costs the last seller of the chain, by the prices as they are written. */
export function costOf(sale: Sale, at: Date): Money | Refusal {
  const above = writtenCharges({ ...sale, levels: sale.levels.slice(0, -1) }, at);
  if (above instanceof Error) return above;
  const paid = above.at(-1);
  if (!paid) {
    const taken = takenByRegistry(sale, at);
    return taken instanceof Error ? taken : taken.price;
  }
  return isTaxableAt(sale.levels.at(-1)!.taxStatuses, at) ? paid.price : paid.total;
}

/** What a seller asks of its buyer for a product that costs it so much; the first list that has a price decides. */
export function ask({ sellerId, prices, markups }: Level, product: Product, cost: Money, at: Date): Asked | Refusal {
  const price = firstInForce(prices, at);
  if (price)
    return price.amount.currency === cost.currency ? { price: price.amount, by: price } : new ExchangeRateMissing(product, sellerId);
  const rule = firstInForce(markups, at);
  if (!rule) return new PriceMissing(product, sellerId);
  if (rule.minimumMargin.currency !== cost.currency) return new ExchangeRateMissing(product, sellerId);
  return { price: markedUp(rule, cost), by: rule };
}

/** Whether somebody has said that this price may be below cost. A rule cannot say it. */
export const mayLose = ({ by }: Asked): boolean => 'allowBelowCost' in by && by.allowBelowCost;

type Guard = (product: Product, sellerId: number, asked: Asked, cost: Money) => Refusal | null;

const refuseLoss: Guard = (product, sellerId, asked, cost) =>
  asked.price.isLessThan(cost) && !mayLose(asked) ? new SaleBelowCost(product, sellerId) : null;

/** What the root pays the registry, in the currency of sales. */
export function takenByRegistry({ product, cost, rates = [] }: Omit<Sale, 'levels'>, at: Date): Paid | Refusal {
  const written = inForce(cost, at);
  if (!written) return new PriceMissing(product, REGISTRIES);
  const { amount } = written;
  if (amount.currency === SALES_CURRENCY) return { price: amount, total: amount };
  const rate = rateAt(rates, amount.currency, at);
  if (!rate) return new ExchangeRateMissing(product, REGISTRIES);
  const price = exchanged(amount, rate);
  return { price, total: price, exchanged: { from: amount, rateId: rate.id } };
}

type Paid = Pick<Charge, 'price' | 'total' | 'exchanged'>;

function down(sale: Sale, at: Date, guard: Guard): readonly Charge[] | Refusal {
  const { product, levels } = sale;
  const taken = takenByRegistry(sale, at);
  if (taken instanceof Error) return taken;
  let paid: Paid = taken;
  const made: Charge[] = [];
  for (const level of levels) {
    const isTaxable = isTaxableAt(level.taxStatuses, at);
    const cost = isTaxable ? paid.price : paid.total;
    const asked = ask(level, product, cost, at);
    if (asked instanceof Error) return asked;
    const { sellerId, buyerId } = level;
    const refused = guard(product, sellerId, asked, cost);
    if (refused) return refused;
    const { price } = asked;
    const { tax, taxBase, taxRateBasisPoints } = isTaxable ? ppnOn(price, at) : noTax(price);
    const charge: Charge = { sellerId, buyerId, price, tax, taxBase, taxRateBasisPoints, total: price.plus(tax), cost };
    made.push(made.length === 0 && taken.exchanged ? { ...charge, exchanged: taken.exchanged } : charge);
    paid = charge;
  }
  return made;
}

function firstInForce<T extends Price | MarkupRule>(lists: readonly (readonly T[])[], at: Date): T | undefined {
  for (const list of lists) {
    const found = inForce(list, at);
    if (found) return found;
  }
  return undefined;
}
