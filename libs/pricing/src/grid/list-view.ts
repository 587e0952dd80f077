import type { Money } from '#libs/kernel';
import { type Asked, type Sale, ask, charges, costOf } from '../charges';
import { type Price, inForce } from '../price';
import type { PriceChain } from '../price-chain';
import type { PriceList } from '../price-list';
import type { Refusal } from '../price-refused';
import { type PriceAhead, ahead, turningPoints } from '../prices-ahead';
import { type Product, productKey } from '../product';

/** A list that has prices, and the chain down to somebody who buys by it. */
export interface ListView {
  /** Who writes in it; REGISTRIES for what they take from the operator. */
  readonly sellerId: number;
  readonly list: PriceList & { readonly kind: 'cost' | 'package' | 'child' };
  /** Down to the child, to anybody who has the package, or to the operator alone. */
  readonly chain: PriceChain;
}

/** Where a price comes from: the registries' list, a child's own list, its package, or a markup rule over the cost. */
export const PRICE_SOURCES = ['cost', 'child', 'package', 'rule'] as const;
export type PriceSource = (typeof PRICE_SOURCES)[number];

/** What is asked for a product at some instant, and why. */
export interface CellState {
  /** What it costs the seller; null in the registries' list, and where nobody above sells it. */
  readonly cost: Money | null;
  /** What the buyer is asked; null where nothing makes a price. */
  readonly price: Money | null;
  readonly source: PriceSource | null;
  /** Since when, and until when, the row holds that makes the price. */
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
  readonly promotionId: number | null;
  /** Why it cannot be bought all the same, or has no price. */
  readonly refusal: Refusal | null;
}

/** One cell of a list as people look at it. */
export interface GridLine extends CellState {
  readonly product: Product;
  /** What this very list says; null where the price comes from elsewhere. */
  readonly own: Money | null;
  readonly ahead: readonly PriceAhead[];
}

const UNPRICED = { price: null, source: null, validFrom: null, validUntil: null, promotionId: null } as const;

/** A cell at an instant, with what is known of later. */
export function lineOf(view: ListView, product: Product, at: Date): GridLine {
  const { own, sale } = rowsOf(view, product);
  const priceAt = (then: Date) => stateBy(view, own, sale, then).price;
  return {
    product,
    ...stateBy(view, own, sale, at),
    own: inForce(own, at)?.amount ?? null,
    ahead: ahead(turningPoints(sale), at, priceAt),
  };
}

/** What is asked for a product at an instant. The price is told even where a switch or a loss keeps it from being sold. */
export function stateOf(view: ListView, product: Product, at: Date): CellState {
  const { own, sale } = rowsOf(view, product);
  return stateBy(view, own, sale, at);
}

/** The rows of this very list for a product, and everything else that may decide what is asked for it. */
function rowsOf({ sellerId, list, chain }: ListView, product: Product): { readonly own: readonly Price[]; readonly sale: Sale } {
  const key = productKey(product);
  return { own: chain.seller(sellerId).pricesIn(list, key), sale: chain.sale(product, key) };
}

function stateBy({ list }: ListView, own: readonly Price[], sale: Sale, at: Date): CellState {
  if (list.kind === 'cost') {
    const row = inForce(own, at);
    return row
      ? { cost: null, price: row.amount, source: 'cost', ...rowOf(row), refusal: null }
      : { cost: null, ...UNPRICED, refusal: null };
  }
  const cost = costOf(sale, at);
  if (cost instanceof Error) return { cost: null, ...UNPRICED, refusal: cost };
  const asked = ask(sale.levels.at(-1)!, sale.product, cost, at);
  if (asked instanceof Error) return { cost, ...UNPRICED, refusal: asked };
  const made = charges(sale, at);
  const refusal = made instanceof Error ? made : null;
  return { cost, price: asked.price, source: sourceOf(asked, own, list), ...rowOf(asked.by), refusal };
}

function sourceOf({ by }: Asked, own: readonly Price[], { kind }: ListView['list']): PriceSource {
  if (!('amount' in by)) return 'rule';
  return own.includes(by) ? kind : 'package';
}

const rowOf = (by: Asked['by']): Pick<CellState, 'validFrom' | 'validUntil' | 'promotionId'> => ({
  validFrom: by.validFrom,
  validUntil: by.validUntil,
  promotionId: 'promotionId' in by ? (by.promotionId ?? null) : null,
});
