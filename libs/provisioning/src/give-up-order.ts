import { MoveInvoices } from '#libs/billing';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { FINISHED, type Failure, type OrderItem, WAITING, WAITS_FOR_PAPERS, WITHDRAWN } from './order-item';
import { Orders } from './orders';
import { SettleItem } from './settle-item';
import { WaitingOrders } from './waiting-orders';

/** Ends an order that waits: for funds or for its invoice to be paid, where nothing was held; or for papers, where that comes back. */
@Injectable()
export class GiveUpOrder {
  constructor(
    private readonly orders: Orders,
    private readonly waiting: WaitingOrders,
    private readonly invoices: MoveInvoices,
    private readonly settle: SettleItem,
  ) {}

  /** @returns its items as they stand, locked, and whether they were given up just now: only when all that had not ended waited. */
  async apply(tx: Tx, orderId: string, failure: Failure): Promise<{ items: readonly OrderItem[]; isGivenUp: boolean }> {
    const items = (await this.orders.lockItemsOf(tx, [orderId])).get(orderId) ?? [];
    const open = items.filter(({ state }) => !FINISHED.has(state));
    if (open.length === 0 || !open.every(({ state }) => WAITING.has(state) || WAITS_FOR_PAPERS.has(state)))
      return { items, isGivenUp: false };
    const withdrawn = { ...failure, code: WITHDRAWN };
    const ended = open.map((item): OrderItem => ({ ...item, state: 'failed', failure: WAITING.has(item.state) ? failure : withdrawn }));
    for (const item of ended.filter(({ failure: why }) => why !== withdrawn)) await this.orders.move(tx, item);
    for (const item of open.filter(({ state }) => WAITS_FOR_PAPERS.has(state))) await this.settle.failed(tx, item, withdrawn);
    await this.waiting.waitFor(tx, [{ id: orderId, shortfalls: [] }]);
    await this.invoices.apply(tx, [orderId], 'cancelled');
    return { items: ended, isGivenUp: true };
  }
}
