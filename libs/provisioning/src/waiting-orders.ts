import { type Shortfall, depositOf } from '#libs/ledger';
import { type Tx, insertRows, marks } from '#libs/platform';
import type { Charge } from '#libs/pricing';
import { Injectable } from '@nestjs/common';

/** Which queued orders wait for which deposits upstream. */
@Injectable()
export class WaitingOrders {
  /** Each order waits for the deposits that fall short, and no longer for those it waited for before. */
  async waitFor(tx: Tx, orders: readonly { readonly id: string; readonly shortfalls: readonly Shortfall[] }[]): Promise<void> {
    if (orders.length === 0) return;
    await tx.query(
      `DELETE FROM order_shortfall WHERE order_id IN (${marks(orders)})`,
      orders.map(({ id }) => id),
    );
    const rows = orders.flatMap(({ id, shortfalls }) =>
      shortfalls.map(({ deposit, missing }) => ({
        order_id: id,
        deposit_id: deposit,
        missing_units: missing.units,
        currency: missing.currency,
        created_at: tx.now,
      })),
    );
    await insertRows(tx, 'order_shortfall', rows);
  }

  /** Orders that wait for a deposit, oldest first, after the given one. */
  async waitingFor(tx: Tx, deposit: string, after: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ order_id: string }>(
      `SELECT order_id FROM order_shortfall WHERE deposit_id = ? AND order_id > ? ORDER BY order_id LIMIT ${limit}`,
      [deposit, after],
    );
    return rows.map(({ order_id }) => order_id);
  }

  /** Orders that wait and were placed before an instant, oldest first. */
  async since(tx: Tx, before: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT o.id FROM order_shortfall s JOIN domain_order o ON o.id = s.order_id WHERE o.created_at < ? ORDER BY o.id LIMIT ${limit}`,
      [tx.dialect.instant(before)],
    );
    return rows.map(({ id }) => id);
  }

  /** Of the deposits on which these charges lie, those that some queued order waits for. */
  async wanted(tx: Tx, charges: readonly Pick<Charge, 'buyerId' | 'sellerId'>[]): Promise<string[]> {
    const ids = charges.map(({ buyerId, sellerId }) => depositOf(buyerId, sellerId));
    if (ids.length === 0) return [];
    const rows = await tx.query<{ deposit_id: string }>(
      `SELECT DISTINCT deposit_id FROM order_shortfall WHERE deposit_id IN (${marks(ids)})`,
      ids,
    );
    return rows.map(({ deposit_id }) => deposit_id);
  }
}
