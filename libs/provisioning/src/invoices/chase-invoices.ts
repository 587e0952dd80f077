import { InvoiceLetters, InvoiceReads, Invoices, lapsesAt, remindersBy } from '#libs/billing';
import { Clock, DAY, after } from '#libs/kernel';
import { depositOf } from '#libs/ledger';
import { type JobHandler, Settings, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { GiveUpOrder } from '../give-up-order';
import { CHASE_INVOICES } from '../job-kinds';
import { LAPSED } from '../order-item';
import { Orders } from '../orders';
import { PayEarmarked } from './pay-earmarked';

/** How many are looked up at once. */
const PAGE = 200;
/** The first reminder comes that long before an invoice is due. */
const AHEAD_MS = DAY;

/** Every day: what is paid in by now is tried again; who has not paid is reminded, once at each stage; what was not paid in time has lapsed, and its order with it. */
@Injectable()
export class ChaseInvoices implements JobHandler {
  readonly kind = CHASE_INVOICES;
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: InvoiceReads,
    private readonly invoices: Invoices,
    private readonly orders: Orders,
    private readonly pay: PayEarmarked,
    private readonly giveUp: GiveUpOrder,
    private readonly letters: InvoiceLetters,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    let [looked, last] = [0, ''];
    for (;;) {
      const page = await this.reads.dueBefore(after(this.clock.now(), AHEAD_MS), last, PAGE);
      // What was paid in while somebody was suspended, say, is not lost to the day on which it lapses.
      for (const deposit of new Set(page.map(({ buyerId, issuerId }) => depositOf(buyerId, issuerId)))) await this.pay.run(deposit);
      for (const { id } of page) await this.work.run((tx) => this.chase(tx, id));
      looked += page.length;
      last = page.at(-1)?.id ?? '';
      if (page.length < PAGE) break;
    }
    this.logger.log({ event: 'invoices-chased', invoices: looked });
  }

  private async chase(tx: Tx, id: string): Promise<void> {
    // Its items before the bill, as everybody locks them.
    await this.orders.lockItemsOf(tx, [(await this.invoices.get(tx, id)).orderId]);
    const invoice = await this.invoices.lock(tx, id);
    // It may have been paid since it was looked up.
    if (invoice.state !== 'unpaid') return;
    const end = lapsesAt(invoice, this.settings.invoiceGraceDays);
    if (end && end <= tx.now) {
      await this.giveUp.apply(tx, invoice.orderId, { code: LAPSED, message: `${invoice.number} was not paid in time.` });
      return this.letters.closed(tx, invoice, 'lapsed');
    }
    const reminders = remindersBy(invoice, tx.now);
    if (reminders <= invoice.reminders) return undefined;
    await this.invoices.saveState(tx, { ...invoice, reminders });
    return this.letters.reminder(tx, invoice);
  }
}
