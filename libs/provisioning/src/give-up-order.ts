import { MoveInvoices } from '#libs/billing';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { FINISHED, type Failure, type OrderItem, WAITING } from './order-item';
import { Orders } from './orders';
import { WaitingOrders } from './waiting-orders';

/** Ends an order that waits for funds or for its invoice to be paid: nothing was held for it, so nothing is paid back. */
@Injectable()
export class GiveUpOrder {
  constructor(
    private readonly orders: Orders,
    private readonly waiting: WaitingOrders,
    private readonly invoices: MoveInvoices,
  ) {}

  /** @returns its items as they stand, locked, and whether they were given up just now: only when all that had not ended waited. */
  async apply(tx: Tx, orderId: string, failure: Failure): Promise<{ items: readonly OrderItem[]; isGivenUp: boolean }> {
    const items = (await this.orders.lockItemsOf(tx, [orderId])).get(orderId) ?? [];
    const open = items.filter(({ state }) => !FINISHED.has(state));
    if (open.length === 0 || !open.every(({ state }) => WAITING.has(state))) return { items, isGivenUp: false };
    const ended = open.map((item): OrderItem => ({ ...item, state: 'failed', failure }));
    for (const item of ended) await this.orders.move(tx, item);
    await this.waiting.waitFor(tx, [{ id: orderId, shortfalls: [] }]);
    await this.invoices.apply(tx, [orderId], 'cancelled');
    return { items: ended, isGivenUp: true };
  }
}
