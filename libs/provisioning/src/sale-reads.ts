import { Money } from '#libs/kernel';
import { depositOf } from '#libs/ledger';
import { Reads, readInstant, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ItemState } from './order-item';

/**
 * One sale as its seller sees it: which of its children bought, what that child pays, what it costs the seller, and what
 * stays. Who the child sold it on to, and for how much, is not among it.
 */
export interface Sale {
  readonly itemId: string;
  readonly buyerId: number;
  readonly name: string;
  readonly tld: string;
  readonly years: number;
  readonly action: string;
  readonly state: ItemState;
  /** The name was given back, and so was the money: nothing of it is earned. */
  readonly isRefunded: boolean;
  readonly price: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly cost: Money;
  readonly margin: Money;
  readonly createdAt: Date;
}

/** How much a node must pay in at its parent before the orders that wait for it can go on. */
export interface Shortage {
  readonly orders: number;
  readonly missing: Money;
}

interface StoredSale {
  id: string;
  buyer_id: unknown;
  name: string;
  tld: string;
  years: unknown;
  action: string;
  state: ItemState;
  currency: string;
  price_units: unknown;
  tax_units: unknown;
  total_units: unknown;
  cost_units: unknown;
  refunds: unknown;
  created_at: unknown;
}

/** Queries over sales, one level down. */
@Injectable()
export class SaleReads {
  constructor(private readonly reads: Reads) {}

  /** What a node has sold to its children, newest first, older than `before`. A keyset page. */
  async list(sellerId: number, limit: number, before?: string): Promise<Sale[]> {
    const older = before === undefined ? '' : ' AND item_id < ?';
    // The page is cut before the items are looked up: MariaDB may begin with the items, and read everybody's.
    const rows = await this.reads.query<StoredSale>(
      `SELECT i.id, c.buyer_id, i.name, i.tld, i.years, i.action, i.state, c.currency, c.price_units, c.tax_units, c.total_units, c.cost_units, i.created_at,
         (SELECT COUNT(*) FROM domain_deletion x WHERE x.item_id = i.id AND x.state = 'done') AS refunds
       FROM (SELECT * FROM order_charge${this.reads.dialect.byIndex('order_charge_seller')}
         WHERE seller_id = ?${older} ORDER BY item_id DESC LIMIT ${limit}) c
       JOIN order_item i ON i.id = c.item_id ORDER BY c.item_id DESC`,
      before === undefined ? [sellerId] : [sellerId, before],
    );
    return rows.map(readSale);
  }

  /** What is missing on a node's deposit for the orders of its subtree that wait for it; null when none does. */
  async shortage(nodeId: number, parentId: number): Promise<Shortage | null> {
    const deposit = depositOf(nodeId, parentId);
    const [row] = await this.reads.query<{ orders: unknown; needed: unknown; currency: string | null; free: unknown }>(
      `SELECT COUNT(DISTINCT i.order_id) AS orders, COALESCE(SUM(c.total_units), 0) AS needed, MAX(c.currency) AS currency,
         (SELECT d.available_units - COALESCE(d.floor_units, 0) FROM ledger_deposit d WHERE d.id = ?) AS free
       FROM order_shortfall s JOIN order_item i${this.reads.dialect.byIndex('order_item_order')} ON i.order_id = s.order_id AND i.state = 'queued_for_funds'
       JOIN order_charge c ON c.item_id = i.id AND c.buyer_id = ? WHERE s.deposit_id = ?`,
      [deposit, nodeId, deposit],
    );
    if (!row?.currency) return null;
    const missing = readUnits(row.needed) - readUnits(row.free ?? 0);
    return { orders: readInteger(row.orders), missing: new Money(missing > 0n ? missing : 0n, row.currency) };
  }
}

function readSale(row: StoredSale): Sale {
  const money = (units: unknown) => new Money(readUnits(units), row.currency);
  const [price, cost] = [money(row.price_units), money(row.cost_units)];
  return {
    itemId: row.id,
    buyerId: readInteger(row.buyer_id),
    name: row.name,
    tld: row.tld,
    years: readInteger(row.years),
    action: row.action,
    state: row.state,
    isRefunded: readInteger(row.refunds) > 0,
    price,
    tax: money(row.tax_units),
    total: money(row.total_units),
    cost,
    margin: price.minus(cost),
    createdAt: readInstant(row.created_at),
  };
}
