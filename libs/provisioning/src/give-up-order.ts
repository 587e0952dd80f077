import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Failure, OrderItem } from './order-item';
import { Orders } from './orders';
import { WaitingOrders } from './waiting-orders';

/** Ends an order that waits for funds: nothing was held for it, so nothing is paid back. */
@Injectable()
export class GiveUpOrder {
  constructor(
    private readonly orders: Orders,
    private readonly waiting: WaitingOrders,
  ) {}

  /** @returns its items as they stand, locked; they are given up only when all of them wait. */
  async apply(tx: Tx, orderId: string, failure: Failure): Promise<readonly OrderItem[]> {
    const items = (await this.orders.lockItemsOf(tx, [orderId])).get(orderId) ?? [];
    if (items.length === 0 || items.some(({ state }) => state !== 'queued_for_funds')) return items;
    const ended = items.map((item): OrderItem => ({ ...item, state: 'failed', failure }));
    for (const item of ended) await this.orders.move(tx, item);
    await this.waiting.waitFor(tx, [{ id: orderId, shortfalls: [] }]);
    return ended;
  }
}
