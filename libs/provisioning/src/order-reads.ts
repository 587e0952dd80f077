import { CaseReads, type CaseSeen } from '#libs/documents';
import { Money } from '#libs/kernel';
import { Reads, marks, readInstant, readInstantOrNull, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { FINISHED, type Failure, ITEM_STATES, type ItemState, type OrderItem, OrderNotFound, orderState } from './order-item';

/** One name of an order, with what the buyer pays for it. */
export interface OrderLine {
  readonly id: string;
  readonly name: string;
  readonly tld: string;
  readonly years: number;
  readonly action: OrderItem['action'];
  /** null until a name that is to be registered, or to come here, is. */
  readonly domainId: string | null;
  /** Until when the name is registered by it; null until it is done. */
  readonly expiresAt: Date | null;
  readonly state: ItemState;
  readonly failure: Failure | null;
  /** What its registrant has to show; null where its extension asks for nothing. */
  readonly papers: CaseSeen | null;
  readonly price: Money;
  readonly tax: Money;
  readonly total: Money;
}

/** An order as its buyer, and the seller of that buyer, see it. */
export interface OrderRow {
  readonly id: string;
  readonly buyerId: number;
  readonly sellerId: number;
  readonly state: ReturnType<typeof orderState>;
  readonly total: Money;
  readonly createdAt: Date;
  /** The invoice it is paid by; null where the deposit pays. */
  readonly invoiceId: string | null;
  /** Whose customers' domains the buyer renews, and why: for the buyer's own eyes. */
  readonly takenOver: { readonly fromId: number; readonly reason: string } | null;
  readonly items: readonly OrderLine[];
}

interface StoredOrder {
  id: string;
  buyer_id: unknown;
  seller_id: unknown;
  currency: string;
  total_units: unknown;
  reason: string | null;
  created_at: unknown;
}

interface StoredLine {
  id: string;
  order_id: string;
  name: string;
  tld: string;
  years: unknown;
  action: OrderItem['action'];
  domain_id: string | null;
  expires_at: unknown;
  taken_over_from: unknown;
  case_id: string | null;
  state: ItemState;
  failure_code: string | null;
  failure_message: string | null;
  currency: string;
  price_units: unknown;
  tax_units: unknown;
  total_units: unknown;
}

const COLUMNS = 'id, buyer_id, seller_id, currency, total_units, reason, created_at';

/** Queries over orders, for screens: always by whom they belong to. */
@Injectable()
export class OrderReads {
  constructor(
    private readonly reads: Reads,
    private readonly cases: CaseReads,
  ) {}

  /** A customer's orders, or those of a seller's own customers, newest first, older than `before`. Three queries a page. */
  async list(by: { buyerId: number } | { sellerId: number }, limit: number, before?: string): Promise<OrderRow[]> {
    const [column, index, id] =
      'buyerId' in by ? ['buyer_id', 'domain_order_buyer', by.buyerId] : ['seller_id', 'domain_order_seller', by.sellerId];
    const older = before === undefined ? '' : ' AND id < ?';
    const rows = await this.reads.query<StoredOrder>(
      `SELECT ${COLUMNS} FROM domain_order${this.reads.dialect.byIndex(index)} WHERE ${column} = ?${older} ORDER BY id DESC LIMIT ${limit}`,
      before === undefined ? [id] : [id, before],
    );
    return this.withLines(rows, 'buyerId' in by);
  }

  /** @throws OrderNotFound unless the node bought it or sold it to its own customer. */
  async get(id: string, nodeId: number): Promise<OrderRow> {
    const rows = await this.reads.query<StoredOrder>(
      `SELECT ${COLUMNS} FROM domain_order WHERE id = ? AND (buyer_id = ? OR seller_id = ?)`,
      [id, nodeId, nodeId],
    );
    const [order] = await this.withLines(rows, readInteger(rows[0]?.buyer_id) === nodeId);
    if (!order) throw new OrderNotFound('There is no such order.', { id });
    return order;
  }

  /** How many of a customer's orders something still happens to. */
  async underWay(buyerId: number): Promise<number> {
    const states = ITEM_STATES.filter((state) => !FINISHED.has(state));
    const [row] = await this.reads.query<{ many: unknown }>(
      `SELECT COUNT(DISTINCT o.id) AS many FROM domain_order o${this.reads.dialect.byIndex('domain_order_buyer')}
       JOIN order_item i ON i.order_id = o.id WHERE o.buyer_id = ? AND i.state IN (${marks(states)})`,
      [buyerId, ...states],
    );
    return readInteger(row!.many);
  }

  private async withLines(orders: readonly StoredOrder[], isForBuyer: boolean): Promise<OrderRow[]> {
    if (orders.length === 0) return [];
    const rows = await this.reads.query<StoredLine>(
      `SELECT i.id, i.order_id, i.name, i.tld, i.years, i.action, i.domain_id, i.expires_at, i.taken_over_from, i.case_id, i.state, i.failure_code, i.failure_message, c.currency, c.price_units, c.tax_units, c.total_units
       FROM order_item i JOIN order_charge c ON c.item_id = i.id AND c.buyer_id = i.buyer_id
       WHERE i.order_id IN (${marks(orders)}) ORDER BY i.order_id, i.position`,
      orders.map(({ id }) => id),
    );
    const invoices = await this.invoicesOf(orders);
    const cases = await this.cases.ofSubjects(rows.filter(({ case_id }) => case_id !== null).map(({ id }) => id));
    return orders.map((order) => {
      const lines = rows.filter(({ order_id }) => order_id === order.id);
      const items = lines.map((line) => readLine(line, cases.get(line.id) ?? null));
      const from = lines[0]?.taken_over_from ?? null;
      return {
        id: order.id,
        buyerId: readInteger(order.buyer_id),
        sellerId: readInteger(order.seller_id),
        state: orderState(items),
        total: new Money(readUnits(order.total_units), order.currency),
        createdAt: readInstant(order.created_at),
        invoiceId: invoices.get(order.id) ?? null,
        takenOver: isForBuyer && from !== null ? { fromId: readInteger(from), reason: order.reason ?? '' } : null,
        items,
      };
    });
  }

  /** The invoices by which these orders are paid, by order. Those that tell what a deposit has paid are due never. */
  private async invoicesOf(orders: readonly StoredOrder[]): Promise<Map<string, string>> {
    const rows = await this.reads.query<{ id: string; order_id: string }>(
      `SELECT id, order_id FROM invoice${this.reads.dialect.byIndex('invoice_order')} WHERE order_id IN (${marks(orders)}) AND due_at IS NOT NULL`,
      orders.map(({ id }) => id),
    );
    return new Map(rows.map(({ id, order_id }) => [order_id, id]));
  }
}

function readLine(row: StoredLine, papers: CaseSeen | null): OrderLine {
  const money = (units: unknown) => new Money(readUnits(units), row.currency);
  return {
    id: row.id,
    name: row.name,
    tld: row.tld,
    years: readInteger(row.years),
    action: row.action,
    domainId: row.domain_id,
    expiresAt: readInstantOrNull(row.expires_at),
    state: row.state,
    failure: row.failure_code === null ? null : { code: row.failure_code, message: row.failure_message ?? '' },
    papers,
    price: money(row.price_units),
    tax: money(row.tax_units),
    total: money(row.total_units),
  };
}
