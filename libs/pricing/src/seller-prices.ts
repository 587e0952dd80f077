import type { Node } from '#libs/tree';
import type { Level } from './charges';
import { ANY, type MarkupRule } from './markup-rule';
import type { Price } from './price';
import { ALL_BUYERS, COST_LIST, type PriceList, listKey } from './price-list';
import { type PricePackage, audienceOf } from './price-package';
import { type Product, productKey } from './product';
import type { TaxStatus } from './tax';

/** Everything one seller has written down, of all times; each kind in the order it was written. */
export interface SellerRows {
  readonly prices: readonly { readonly list: PriceList; readonly product: Product; readonly price: Price }[];
  readonly markups: readonly { readonly list: PriceList; readonly rule: MarkupRule }[];
  readonly packages: readonly PricePackage[];
  /** The package ids that children were given, by child. */
  readonly assignments: ReadonlyMap<number, number>;
  readonly taxStatuses: readonly TaxStatus[];
}

type Buyer = Pick<Node, 'id' | 'kind'>;
type PricesByProduct = Map<string, { readonly product: Product; readonly prices: Price[] }>;
type RulesByTarget = Map<string, MarkupRule[]>;

/** One seller's lists towards one of its buyers, from which the level of any product is made. */
export class Offer {
  constructor(
    private readonly seller: Pick<Level, 'sellerId' | 'taxStatuses'>,
    private readonly buyerId: number,
    private readonly prices: readonly PricesByProduct[],
    private readonly rules: readonly RulesByTarget[],
  ) {}

  /** `key` is the product's key, given where the caller has it already. */
  level(product: Product, key = productKey(product)): Level {
    const { tld, action } = product;
    const targets = this.rules.length === 0 ? [] : [`${tld}/${action}`, `${tld}/${ANY}`, `${ANY}/${action}`, `${ANY}/${ANY}`];
    return {
      ...this.seller,
      buyerId: this.buyerId,
      prices: this.prices.flatMap((list) => [list.get(key)?.prices ?? []]),
      markups: this.rules.flatMap((list) => targets.flatMap((target) => [list.get(target) ?? []])),
    };
  }
}

/** A seller's rows, arranged so that a price is found without searching. */
export class SellerPrices {
  private readonly prices = new Map<string, PricesByProduct>();
  private readonly rules = new Map<string, RulesByTarget>();

  constructor(
    private readonly sellerId: number,
    private readonly rows: SellerRows,
  ) {
    for (const { list, product, price } of rows.prices) {
      const of = entry(this.prices, listKey(list), (): PricesByProduct => new Map());
      entry(of, productKey(product), () => ({ product, prices: [] as Price[] })).prices.push(price);
    }
    for (const { list, rule } of rows.markups) {
      const of = entry(this.rules, listKey(list), (): RulesByTarget => new Map());
      entry(of, `${rule.tld}/${rule.action}`, (): MarkupRule[] => []).push(rule);
    }
  }

  /** What the registries take, by the product's key: only the seller REGISTRIES has any. */
  get costs(): ReadonlyMap<string, { readonly product: Product; readonly prices: readonly Price[] }> {
    return this.prices.get(listKey(COST_LIST)) ?? new Map();
  }

  /** The most particular first: the buyer's own list, its package's, and for rules what holds for all buyers. */
  offerTo(buyer: Buyer): Offer {
    const packageId = this.rows.assignments.get(buyer.id) ?? this.rows.packages.find((each) => each.isDefault && each.audience === audienceOf(buyer))?.id;
    const lists = [listKey({ kind: 'child', id: buyer.id }), ...(packageId === undefined ? [] : [listKey({ kind: 'package', id: packageId })])];
    const existing = <T>(from: ReadonlyMap<string, T>, keys: readonly string[]): T[] => keys.flatMap((key) => from.get(key) ?? []);
    return new Offer(
      { sellerId: this.sellerId, taxStatuses: this.rows.taxStatuses },
      buyer.id,
      existing(this.prices, lists),
      existing(this.rules, [...lists, listKey(ALL_BUYERS)]),
    );
  }
}

function entry<V>(map: Map<string, V>, key: string, empty: () => V): V {
  const found = map.get(key) ?? empty();
  map.set(key, found);
  return found;
}
