import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { GiveUpOrder } from './give-up-order';
import { CANCELLED, OrderNotCancellable } from './order-item';
import { OrderReads } from './order-reads';

/** A buyer, or whoever sold to it, takes back an order that still waits for funds. */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: OrderReads,
    private readonly giveUp: GiveUpOrder,
  ) {}

  /**
   * Cancelled twice is as good as once. @returns its id
   * @throws OrderNotFound to anybody else; OrderNotCancellable when money has been set aside for it, or it has ended otherwise
   */
  async run({ nodeId }: Actor, id: string): Promise<string> {
    await this.orders.get(id, nodeId);
    const failure = { code: CANCELLED, message: 'The order was cancelled while it waited.' };
    const items = await this.work.run((tx) => this.giveUp.apply(tx, id, failure));
    if (items.every((item) => item.failure?.code === CANCELLED)) return id;
    throw new OrderNotCancellable('Only an order that waits, with no money set aside, can be cancelled.', { id });
  }
}
