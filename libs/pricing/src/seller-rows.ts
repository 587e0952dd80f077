import { Money } from '#libs/kernel';
import { type Reads, type Tx, marks, readInstant, readInstantOrNull, readInteger, readUnits } from '#libs/platform';
import type { MarkupRule, Rounding } from './markup-rule';
import type { Validity } from './price';
import { readRates } from './exchange/exchange-rates';
import type { ListKind, PriceList } from './price-list';
import { type PricePackageRow, readPackage } from './price-packages';
import { REGISTRIES } from './price-refused';
import type { Product } from './product';
import type { SaleState } from './sale-switch';
import type { SellerRows } from './seller-prices';
import { readTldGroups } from './tld-groups/tld-groups';

interface ListRow {
  id: unknown;
  seller_id: unknown;
  list_kind: ListKind;
  list_id: unknown;
  valid_from: unknown;
  valid_until: unknown;
  tld: string;
  currency: string;
}
interface PriceRow extends ListRow {
  tier: Product['tier'];
  action: Product['action'];
  years: unknown;
  amount: unknown;
  allow_below_cost: unknown;
  promotion_id: unknown;
  closed_at: unknown;
}
export interface RuleRow extends ListRow {
  tier: MarkupRule['tier'];
  action: MarkupRule['action'];
  kind: MarkupRule['markup']['kind'];
  value: unknown;
  rounding: unknown;
  minimum_margin: unknown;
}

/** Every row of these sellers, with eight queries for any number of them. */
export async function readSellerRows(from: Tx | Reads, sellerIds: readonly number[]): Promise<Map<number, SellerRows>> {
  const theirs = `(${marks(sellerIds)})`;
  const prices = await from.query<PriceRow>(`SELECT * FROM price WHERE seller_id IN ${theirs} ORDER BY id`, sellerIds);
  const rules = await from.query<RuleRow>(`SELECT * FROM markup_rule WHERE seller_id IN ${theirs} ORDER BY id`, sellerIds);
  const packages = await from.query<PricePackageRow>(`SELECT * FROM price_package WHERE seller_id IN ${theirs} ORDER BY id`, sellerIds);
  const assignments = await from.query<{ seller_id: unknown; child_id: unknown; package_id: unknown }>(
    `SELECT p.seller_id, a.child_id, a.package_id FROM price_package p JOIN package_assignment a ON a.package_id = p.id WHERE p.seller_id IN ${theirs}`,
    sellerIds,
  );
  const statuses = await from.query<{ node_id: unknown; since: unknown; is_taxable: unknown }>(
    `SELECT node_id, since, is_taxable FROM tax_status WHERE node_id IN ${theirs}`,
    sellerIds,
  );
  const switches = await from.query<{ seller_id: unknown; tld: string; state: SaleState }>(
    `SELECT seller_id, tld, state FROM sale_switch WHERE seller_id IN ${theirs}`,
    sellerIds,
  );
  const rates = sellerIds.includes(REGISTRIES) ? await readRates(from) : [];
  const groups = await readTldGroups(from, sellerIds);
  const pricesOf = bySeller(prices, ({ seller_id }) => seller_id);
  const rulesOf = bySeller(rules, ({ seller_id }) => seller_id);
  const packagesOf = bySeller(packages, ({ seller_id }) => seller_id);
  const assignmentsOf = bySeller(assignments, ({ seller_id }) => seller_id);
  const statusesOf = bySeller(statuses, ({ node_id }) => node_id);
  const switchesOf = bySeller(switches, ({ seller_id }) => seller_id);
  return new Map(
    sellerIds.map((id) => [
      id,
      {
        prices: pricesOf(id).map(readPrice),
        markups: rulesOf(id).map(readRule),
        packages: packagesOf(id).map(readPackage),
        assignments: new Map(assignmentsOf(id).map(({ child_id, package_id }) => [readInteger(child_id), readInteger(package_id)])),
        taxStatuses: statusesOf(id).map(({ since, is_taxable }) => ({
          since: readInstant(since),
          isTaxable: readInteger(is_taxable) === 1,
        })),
        saleSwitches: new Map(switchesOf(id).map(({ tld, state }) => [tld, state])),
        tldGroups: groups.get(id) ?? [],
        exchangeRates: id === REGISTRIES ? rates : [],
      },
    ]),
  );
}

function bySeller<Row>(rows: readonly Row[], sellerOf: (row: Row) => unknown): (sellerId: number) => readonly Row[] {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const id = readInteger(sellerOf(row));
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return (sellerId) => groups.get(sellerId) ?? [];
}

const listOf = ({ list_kind, list_id }: ListRow): PriceList => ({ kind: list_kind, id: readInteger(list_id) });

const validityOf = ({ valid_from, valid_until }: ListRow): Validity => ({
  validFrom: readInstant(valid_from),
  validUntil: readInstantOrNull(valid_until),
});

const readPrice = (row: PriceRow): SellerRows['prices'][number] => ({
  id: readInteger(row.id),
  list: listOf(row),
  product: { tld: row.tld, tier: row.tier, action: row.action, years: readInteger(row.years) },
  price: {
    amount: new Money(readUnits(row.amount), row.currency),
    allowBelowCost: readInteger(row.allow_below_cost) === 1,
    ...validityOf(row),
    ...(row.promotion_id === null ? {} : { promotionId: readInteger(row.promotion_id) }),
  },
  closedAt: readInstantOrNull(row.closed_at),
});

export const readRule = (row: RuleRow): SellerRows['markups'][number] => ({
  id: readInteger(row.id),
  list: listOf(row),
  rule: {
    tld: row.tld,
    tier: row.tier,
    action: row.action,
    markup:
      row.kind === 'percent'
        ? { kind: 'percent', basisPoints: readInteger(row.value) }
        : { kind: 'fixed', amount: new Money(readUnits(row.value), row.currency) },
    rounding: readInteger(row.rounding) as Rounding,
    minimumMargin: new Money(readUnits(row.minimum_margin), row.currency),
    ...validityOf(row),
  },
});
