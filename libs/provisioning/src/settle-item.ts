import { newId } from '#libs/kernel';
import { Domains } from '#libs/domains';
import { Ledger } from '#libs/ledger';
import { JobQueue, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { capture, release } from './item-postings';
import { DEPOSIT_FUNDED } from '#libs/deposits';
import { type Failure, MONEY_IS_HELD, type OrderItem } from './order-item';
import { Orders } from './orders';
import { WaitingOrders } from './waiting-orders';

/** What the registry holds about a name it registered for us. */
export interface Registered {
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Ends an item, once: the caller has locked it. Whoever comes second finds it ended and changes nothing. */
@Injectable()
export class SettleItem {
  constructor(
    private readonly orders: Orders,
    private readonly waiting: WaitingOrders,
    private readonly ledger: Ledger,
    private readonly domains: Domains,
    private readonly jobs: JobQueue,
  ) {}

  /** The name is registered: what was held becomes income at every level, and the domain is the customer's. */
  async done(tx: Tx, item: OrderItem, { createdAt, expiresAt }: Registered): Promise<void> {
    if (!MONEY_IS_HELD.has(item.state)) return;
    const charges = (await this.orders.charges(tx, [item.id])).get(item.id)!;
    await this.ledger.postOne(tx, [capture(item.id, charges, item.registry)]);
    await this.domains.add(tx, {
      id: newId('dom', tx.now),
      name: item.name,
      tld: item.tld,
      ownerId: item.buyerId,
      sellerId: item.sellerId,
      sellerParentId: item.sellerParentId,
      registry: item.registry,
      registrantId: item.contactId,
      nameServers: [],
      authInfo: item.authInfo,
      registeredAt: createdAt,
      expiresAt,
      itemId: item.id,
      endedAt: null,
    });
    await this.orders.move(tx, { ...item, state: 'done', failure: null, doubtSince: null });
  }

  /** The registry has definitely not registered it for us: every level gets back what was held of it. */
  async failed(tx: Tx, item: OrderItem, failure: Failure): Promise<void> {
    if (!MONEY_IS_HELD.has(item.state)) return;
    const charges = (await this.orders.charges(tx, [item.id])).get(item.id)!;
    await this.ledger.postOne(tx, [release(item.id, charges)]);
    await this.orders.move(tx, { ...item, state: 'failed', failure, doubtSince: null });
    // Money that came back may be what other orders wait for.
    const deposits = await this.waiting.wanted(tx, charges);
    await this.jobs.add(
      tx,
      deposits.map((deposit) => ({ kind: DEPOSIT_FUNDED, payload: { deposit } })),
    );
  }
}
