import { BillSales, CreditLines } from '#libs/billing';
import { Ledger } from '#libs/ledger';
import { JobQueue, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { DEPOSIT_FUNDED } from '#libs/deposits';
import type { DomainDates } from './item-action';
import { ItemActions } from './item-actions';
import { soldItem } from './invoices/sold-item';
import { capture, isSale, release } from './item-postings';
import { type Failure, MONEY_IS_HELD, type OrderItem } from './order-item';
import { Orders } from './orders';
import { CaseClocks } from './papers/case-clocks';
import { CaseEnds } from './papers/case-ends';
import { WaitingOrders } from './waiting-orders';

/** Ends an item, once: the caller has locked it. Whoever comes second finds it ended and changes nothing. */
@Injectable()
export class SettleItem {
  constructor(
    private readonly orders: Orders,
    private readonly waiting: WaitingOrders,
    private readonly ledger: Ledger,
    private readonly actions: ItemActions,
    private readonly jobs: JobQueue,
    private readonly sales: BillSales,
    private readonly credit: CreditLines,
    private readonly clocks: CaseClocks,
    private readonly cases: CaseEnds,
  ) {}

  /** The registry has done it: what was held becomes income at every level, and the domain is as the registry has it. */
  async done(tx: Tx, item: OrderItem, dates: DomainDates): Promise<void> {
    if (!MONEY_IS_HELD.has(item.state)) return;
    await this.clocks.start(tx, item, dates);
    // The domain before the deposits: in that order whoever places a renewal locks them too.
    const domainId = await this.actions.of(item).carriedOut(tx, item, dates);
    const charges = (await this.orders.charges(tx, [item.id])).get(item.id)!;
    await this.ledger.postOne(tx, [capture(item.id, charges, item.registry)]);
    await this.sales.apply(tx, soldItem(item), charges.filter(isSale));
    await this.orders.move(tx, { ...item, state: 'done', domainId, expiresAt: dates.expiresAt, failure: null, doubtSince: null });
  }

  /** The registry has definitely not done it for us: every level gets back what was held of it. */
  async failed(tx: Tx, item: OrderItem, failure: Failure): Promise<void> {
    if (!MONEY_IS_HELD.has(item.state)) return;
    await this.cases.gone(tx, item.id);
    const charges = (await this.orders.charges(tx, [item.id])).get(item.id)!;
    if (charges.some(isSale)) await this.ledger.postOne(tx, [release(item.id, charges)]);
    await this.orders.move(tx, { ...item, state: 'failed', failure, doubtSince: null });
    await this.credit.apply(tx, [item.id], failure.code);
    await this.actions.of(item).cameToNothing?.(tx, item, failure);
    // Money that came back may be what other orders wait for.
    const deposits = await this.waiting.wanted(tx, charges);
    await this.jobs.add(
      tx,
      deposits.map((deposit) => ({ kind: DEPOSIT_FUNDED, payload: { deposit } })),
    );
  }
}
