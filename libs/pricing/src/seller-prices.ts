import type { Node } from '#libs/tree';
import type { Level } from './charges';
import type { ExchangeRate } from './exchange/exchange-rate';
import { ANY, type MarkupRule } from './markup-rule';
import type { Price } from './price';
import { ALL_BUYERS, COST_LIST, type PriceList, listKey } from './price-list';
import { type PricePackage, audienceOf } from './price-package';
import { type Product, productKey } from './product';
import type { SaleState } from './sale-switch';
import type { TaxStatus } from './tax';
import { type TldGroup, groupRef } from './tld-groups/tld-group';

/** A row of a price list, as a seller wrote it down. */
export interface PriceRow {
  /** 0 as long as it is not written. */
  readonly id: number;
  readonly list: PriceList;
  readonly product: Product;
  readonly price: Price;
  /** When it was ended earlier than it said at first; null when nobody did. */
  readonly closedAt: Date | null;
}

/** Everything one seller has written down, of all times; each kind in the order it was written. */
export interface SellerRows {
  readonly prices: readonly PriceRow[];
  readonly markups: readonly { readonly id: number; readonly list: PriceList; readonly rule: MarkupRule }[];
  readonly packages: readonly PricePackage[];
  /** The package ids that children were given, by child. */
  readonly assignments: ReadonlyMap<number, number>;
  readonly taxStatuses: readonly TaxStatus[];
  /** By extension; those it sells are not among it. */
  readonly saleSwitches: ReadonlyMap<string, SaleState>;
  /** By name. */
  readonly tldGroups: readonly TldGroup[];
  /** Only of REGISTRIES. */
  readonly exchangeRates: readonly ExchangeRate[];
}

/** Who buys. A package's id here stands for anybody who has been given that package. */
export type Buyer = Pick<Node, 'id' | 'kind'> & { readonly packageId?: number };
type PricesByProduct = Map<string, { readonly product: Product; readonly prices: Price[] }>;
/** Rules by extension or group, then by tier, then by action. */
type RulesByTarget = Map<string, Map<string, Map<string, MarkupRule[]>>>;
/** As rules name them: the groups that an extension is in, by extension. */
type GroupsByTld = ReadonlyMap<string, readonly string[]>;
const NO_GROUPS: readonly string[] = [];

/** One seller's lists towards one of its buyers, from which the level of any product is made. */
export class Offer {
  constructor(
    private readonly edge: Pick<Level, 'sellerId' | 'buyerId' | 'taxStatuses'>,
    private readonly prices: readonly PricesByProduct[],
    private readonly rules: readonly RulesByTarget[],
    private readonly switches: SellerRows['saleSwitches'],
    private readonly groups: GroupsByTld,
  ) {}

  /** `key` is the product's, given by those who have it already. */
  level(product: Product, key = productKey(product)): Level {
    const { sellerId, buyerId, taxStatuses } = this.edge;
    const prices: (readonly Price[])[] = [];
    for (const list of this.prices) {
      const rows = list.get(key)?.prices;
      if (rows) prices.push(rows);
    }
    return { sellerId, buyerId, taxStatuses, prices, markups: this.rulesFor(product), saleSwitch: this.switches.get(product.tld) };
  }

  /** Screens ask this for thousands of products at a time, so it makes no keys and copies no lists. */
  private rulesFor({ tld, tier, action }: Product): (readonly MarkupRule[])[] {
    const found: (readonly MarkupRule[])[] = [];
    for (const list of this.rules) {
      for (const target of [tld, ...(this.groups.get(tld) ?? NO_GROUPS), ANY]) {
        const byTier = list.get(target);
        if (!byTier) continue;
        for (const byAction of [byTier.get(tier), byTier.get(ANY)])
          for (const rules of [byAction?.get(action), byAction?.get(ANY)]) if (rules) found.push(rules);
      }
    }
    return found;
  }
}

/** A seller's rows, arranged so that a price is found without searching. */
export class SellerPrices {
  private readonly prices = new Map<string, PricesByProduct>();
  private readonly rules = new Map<string, RulesByTarget>();
  private readonly groups = new Map<string, string[]>();

  constructor(
    private readonly sellerId: number,
    readonly rows: SellerRows,
  ) {
    for (const { list, product, price } of rows.prices) {
      const of = entry(this.prices, listKey(list), (): PricesByProduct => new Map());
      entry(of, productKey(product), () => ({ product, prices: [] as Price[] })).prices.push(price);
    }
    for (const { list, rule } of rows.markups) {
      const of = entry(this.rules, listKey(list), (): RulesByTarget => new Map());
      const ofTld = entry(of, rule.tld, () => new Map<string, Map<string, MarkupRule[]>>());
      const ofTier = entry(ofTld, rule.tier, () => new Map<string, MarkupRule[]>());
      entry(ofTier, rule.action, (): MarkupRule[] => []).push(rule);
    }
    for (const { name, tlds } of rows.tldGroups) for (const tld of tlds) entry(this.groups, tld, (): string[] => []).push(groupRef(name));
  }

  /** What the registries take, by the product's key: only the seller REGISTRIES has any. */
  get costs(): ReadonlyMap<string, { readonly product: Product; readonly prices: readonly Price[] }> {
    return this.prices.get(listKey(COST_LIST)) ?? new Map();
  }

  /** The rows of one list for a product, by its key. */
  pricesIn(list: PriceList, key: string): readonly Price[] {
    return this.prices.get(listKey(list))?.get(key)?.prices ?? [];
  }

  /** The most particular first: the buyer's own list, its package's, and for rules what holds for all buyers. */
  offerTo(buyer: Buyer): Offer {
    const packageId = this.packageOf(buyer)?.id;
    const lists = [
      listKey({ kind: 'child', id: buyer.id }),
      ...(packageId === undefined ? [] : [listKey({ kind: 'package', id: packageId })]),
    ];
    const existing = <T>(from: ReadonlyMap<string, T>, keys: readonly string[]): T[] => keys.flatMap((key) => from.get(key) ?? []);
    return new Offer(
      { sellerId: this.sellerId, buyerId: buyer.id, taxStatuses: this.rows.taxStatuses },
      existing(this.prices, lists),
      existing(this.rules, [...lists, listKey(ALL_BUYERS)]),
      this.rows.saleSwitches,
      this.groups,
    );
  }

  /** The notice before a raise that a buyer was promised, in days; a package that nobody has promises nothing yet. */
  noticeDays(buyer: Buyer): number {
    const given = this.packageOf(buyer);
    const isHeld = given && (given.isDefault || [...this.rows.assignments.values()].includes(given.id));
    return isHeld ? given.noticeDays : 0;
  }

  /** The package that counts for a buyer: the one it was given, else the default for its kind. */
  packageOf(buyer: Buyer): PricePackage | undefined {
    const { packages, assignments } = this.rows;
    const given = buyer.packageId ?? assignments.get(buyer.id);
    if (given !== undefined) return packages.find(({ id }) => id === given);
    return packages.find((each) => each.isDefault && each.audience === audienceOf(buyer));
  }
}

function entry<V>(map: Map<string, V>, key: string, empty: () => V): V {
  const found = map.get(key) ?? empty();
  map.set(key, found);
  return found;
}
