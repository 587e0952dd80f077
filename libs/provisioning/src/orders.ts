import { type Tx, insertRows, marks, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ItemState, OrderItem } from './order-item';
import {
  type ChargeRow,
  type ItemRow,
  type NewOrder,
  type Placer,
  type StoredCharge,
  chargeRow,
  itemRow,
  orderRow,
  readCharge,
  readItem,
} from './order-rows';

const MESSAGE_MAX = 400;

/** An order that waits for its invoice to be paid, and whose it is. */
export interface UnpaidOrder {
  readonly orderId: string;
  readonly buyerId: number;
}

/** Orders and their items. */
@Injectable()
export class Orders {
  async add(tx: Tx, orders: readonly NewOrder[]): Promise<void> {
    await insertRows(
      tx,
      'domain_order',
      orders.map((order) => orderRow(order, tx.now)),
    );
    const items = orders.flatMap((order) => order.items);
    await insertRows(
      tx,
      'order_item',
      items.map(({ item }) => itemRow(item)),
    );
    await insertRows(
      tx,
      'order_charge',
      items.flatMap(({ item, charges }) => charges.map((charge, index) => chargeRow(item.id, index + 1, charge))),
    );
  }

  /** Which of these keys have been used, and for what. */
  async byKeys(tx: Tx, keys: readonly { by: Placer; idempotencyKey: string }[]): Promise<Map<string, { id: string; bodyHash: string }>> {
    if (keys.length === 0) return new Map();
    const rows = await tx.query<{ id: string; placing_node_id: unknown; idempotency_key: string; body_hash: string }>(
      `SELECT id, placing_node_id, idempotency_key, body_hash FROM domain_order WHERE ${keys.map(() => '(placing_node_id = ? AND idempotency_key = ?)').join(' OR ')}`,
      keys.flatMap(({ by, idempotencyKey }) => [by.nodeId, idempotencyKey]),
    );
    return new Map(
      rows.map((row) => [`${readInteger(row.placing_node_id)} ${row.idempotency_key}`, { id: row.id, bodyHash: row.body_hash }]),
    );
  }

  /** Which of the names (A-labels) an open item is about, and whose order it belongs to. */
  async openNames(tx: Tx, names: readonly string[]): Promise<Map<string, { orderId: string; buyerId: number }>> {
    if (names.length === 0) return new Map();
    const rows = await tx.query<{ open_name: string; order_id: string; buyer_id: unknown }>(
      `SELECT open_name, order_id, buyer_id FROM order_item WHERE open_name IN (${marks(names)})`,
      names,
    );
    return new Map(rows.map((row) => [row.open_name, { orderId: row.order_id, buyerId: readInteger(row.buyer_id) }]));
  }

  /** The open item about a name; undefined when there is none. */
  async openItemOf(tx: Tx, name: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>('SELECT id FROM order_item WHERE open_name = ?', [name]);
    return row?.id;
  }

  /** What is ordered for these domains by invoices that are not paid, by the domain's id. */
  unpaidItems(tx: Tx, domainIds: readonly string[]): Promise<Map<string, UnpaidOrder[]>> {
    return this.unpaid(tx, 'domain_id', 'order_item_domain', domainIds);
  }

  /** The same for names (A-labels), those that are to be registered among them. */
  unpaidNames(tx: Tx, names: readonly string[]): Promise<Map<string, UnpaidOrder[]>> {
    return this.unpaid(tx, 'name', 'order_item_name', names);
  }

  /** Whether a domain has been renewed since it was registered. */
  async isRenewed(tx: Tx, domainId: string): Promise<boolean> {
    const renewal = `SELECT id FROM order_item WHERE domain_id = ? AND action = 'renew' AND state = 'done' LIMIT 1`;
    return (await tx.query(renewal, [domainId])).length > 0;
  }

  /** The case in which an item's registrant shows papers; null where there is none. */
  async caseOf(tx: Tx, itemId: string): Promise<string | null> {
    const [row] = await tx.query<{ case_id: string | null }>('SELECT case_id FROM order_item WHERE id = ?', [itemId]);
    return row?.case_id ?? null;
  }

  /** The registrants of these items show papers in these cases. */
  async setCases(tx: Tx, cases: ReadonlyMap<string, { readonly id: string }>): Promise<void> {
    for (const [itemId, { id }] of cases) await tx.query('UPDATE order_item SET case_id = ? WHERE id = ?', [id, itemId]);
  }

  /** Items that have waited for papers since before an instant, the longest first. */
  async waitingForPapers(tx: Tx, before: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM order_item${tx.dialect.byIndex('order_item_since')} WHERE state = 'awaiting_documents' AND updated_at < ? ORDER BY updated_at, id LIMIT ${limit}`,
      [tx.dialect.instant(before)],
    );
    return rows.map(({ id }) => id);
  }

  /** Locks one item; undefined when there is none. */
  async lockItem(tx: Tx, id: string): Promise<OrderItem | undefined> {
    const [row] = await tx.query<ItemRow>(`SELECT * FROM order_item WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    return row && readItem(row);
  }

  /** Locks the items of these orders, in id order, and gives them by order. */
  async lockItemsOf(tx: Tx, orderIds: readonly string[]): Promise<Map<string, OrderItem[]>> {
    const byOrder = new Map<string, OrderItem[]>(orderIds.map((id) => [id, []]));
    if (orderIds.length === 0) return byOrder;
    const rows = await tx.query<ItemRow>(
      `SELECT * FROM order_item WHERE order_id IN (${marks(orderIds)}) ORDER BY id${tx.dialect.forUpdate}`,
      orderIds,
    );
    for (const item of rows.map(readItem)) byOrder.get(item.orderId)?.push(item);
    return byOrder;
  }

  /** What each level pays for these items: by item, root first. */
  async charges(tx: Tx, itemIds: readonly string[]): Promise<Map<string, StoredCharge[]>> {
    const byItem = new Map<string, StoredCharge[]>(itemIds.map((id) => [id, []]));
    if (itemIds.length === 0) return byItem;
    const rows = await tx.query<ChargeRow>(
      `SELECT * FROM order_charge WHERE item_id IN (${marks(itemIds)}) ORDER BY item_id, level`,
      itemIds,
    );
    for (const row of rows) byItem.get(row.item_id)?.push(readCharge(row));
    return byItem;
  }

  /** An item moves on. A finished one no longer keeps others from ordering its name, nor its transfer code. */
  async move(tx: Tx, item: OrderItem): Promise<void> {
    const isOpen = item.state !== 'done' && item.state !== 'failed';
    await tx.query(
      `UPDATE order_item SET state = ?, open_name = ?, domain_id = ?, expires_at = ?, failure_code = ?, failure_message = ?, absences = ?, doubt_since = ?, updated_at = ?${isOpen ? '' : ', transfer_code = NULL'} WHERE id = ?`,
      [
        item.state,
        isOpen ? item.name : null,
        item.domainId,
        item.expiresAt && tx.dialect.instant(item.expiresAt),
        item.failure?.code ?? null,
        item.failure?.message.slice(0, MESSAGE_MAX) ?? null,
        item.absences,
        item.doubtSince ? tx.dialect.instant(item.doubtSince) : null,
        tx.dialect.instant(tx.now),
        item.id,
      ],
    );
  }

  /** Nobody knows what became of it: its money stays held until the registry has been asked. */
  doubt(tx: Tx, item: OrderItem): Promise<void> {
    return this.move(tx, { ...item, state: 'in_doubt', doubtSince: item.doubtSince ?? tx.now });
  }

  /** Many items take one open state at once. From then on nobody else can order their names. */
  async moveAll(tx: Tx, itemIds: readonly string[], state: ItemState): Promise<void> {
    if (itemIds.length === 0) return;
    await tx.query(`UPDATE order_item SET state = ?, open_name = name, updated_at = ? WHERE id IN (${marks(itemIds)})`, [
      state,
      tx.dialect.instant(tx.now),
      ...itemIds,
    ]);
  }

  private async unpaid(
    tx: Tx,
    column: 'domain_id' | 'name',
    index: string,
    values: readonly string[],
  ): Promise<Map<string, UnpaidOrder[]>> {
    const found = new Map<string, UnpaidOrder[]>();
    if (values.length === 0) return found;
    const rows = await tx.query<{ about: string; order_id: string; buyer_id: unknown }>(
      `SELECT ${column} AS about, order_id, buyer_id FROM order_item${tx.dialect.byIndex(index)} WHERE ${column} IN (${marks(values)}) AND state = 'awaiting_payment'`,
      values,
    );
    for (const { about, order_id, buyer_id } of rows)
      found.set(about, [...(found.get(about) ?? []), { orderId: order_id, buyerId: readInteger(buyer_id) }]);
    return found;
  }
}
