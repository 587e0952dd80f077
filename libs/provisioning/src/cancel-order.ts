import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { GiveUpOrder } from './give-up-order';
import { CALLED_BACK, CANCELLED, GONE, OrderNotCancellable, WITHDRAWN } from './order-item';
import { OrderReads } from './order-reads';
import { CallBackTransfers } from './transfers/call-back-transfers';

const CANCELLATIONS: ReadonlySet<string | undefined> = new Set([CANCELLED, WITHDRAWN, CALLED_BACK]);

/** A buyer, or whoever sold to it, takes back an order that still waits: for funds, for its invoice, for papers, or for another registrar. */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: OrderReads,
    private readonly giveUp: GiveUpOrder,
    private readonly transfers: CallBackTransfers,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Cancelled twice is as good as once. @returns its id
   * @throws RegistrySilent when a registry does not say what became of a transfer; it can be cancelled again
   * @throws OrderNotFound to anybody else; OrderNotCancellable when a registry may have been told of it, or it has ended otherwise
   */
  async run(actor: Actor, id: string): Promise<string> {
    const { buyerId, sellerId } = await this.orders.get(id, actor.nodeId);
    const isCalledBack = await this.transfers.run(id);
    const items = await this.work.run(async (tx) => {
      const standing = await this.giveUp.apply(tx, id, { code: CANCELLED, message: 'The order was cancelled while it waited.' });
      const parties = standing.isGivenUp || isCalledBack ? [buyerId, sellerId] : [];
      await this.audit.add(
        tx,
        parties.map((nodeId) => ({ nodeId, action: 'order.cancelled', by: actor, object: id })),
      );
      return standing.items;
    });
    // What was gone before its invoice was paid had ended by itself.
    const others = items.filter(({ failure }) => failure?.code !== GONE);
    if (others.length > 0 && others.every(({ failure }) => CANCELLATIONS.has(failure?.code))) return id;
    throw new OrderNotCancellable('Only an order that waits for funds, for papers or for another registrar can be cancelled.', { id });
  }
}
