import { CreditLines, type Invoice, InvoiceLetters, InvoiceNotFound, Invoices, MoveInvoices, refuseClosed } from '#libs/billing';
import { Domains } from '#libs/domains';
import { DepositTooLow, Ledger, depositOf } from '#libs/ledger';
import { Settings, type Tx, UnitOfWork, isDuplicate } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CheckAvailability } from '../availability';
import { holds } from '../item-postings';
import { GONE, type OrderItem } from '../order-item';
import { Orders } from '../orders';
import { StartItems } from '../papers/start-items';
import { refuseSuspended } from '../refuse-suspended';
import { WaitingOrders } from '../waiting-orders';
import { type TakenNames, goneItems } from './gone-items';

/**
 * Pays an invoice out of its buyer's deposit: the one way in which an invoice becomes paid, whoever asks and wherever the
 * money came from. The order goes on at the prices of the invoice, like every order.
 */
@Injectable()
export class PayInvoice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly invoices: Invoices,
    private readonly moves: MoveInvoices,
    private readonly credit: CreditLines,
    private readonly letters: InvoiceLetters,
    private readonly orders: Orders,
    private readonly waiting: WaitingOrders,
    private readonly domains: Domains,
    private readonly availability: CheckAvailability,
    private readonly ledger: Ledger,
    private readonly start: StartItems,
    private readonly settings: Settings,
  ) {}

  /**
   * What is no longer to be had is not paid: it is credited, or the whole invoice cancelled, and its buyer told.
   * @throws InvoiceNotFound to anybody but the buyer; InvoiceNotOpen, InvoiceLapsed; AccountSuspended, DepositTooLow: nothing is
   * done then, and the money stays in the deposit
   */
  async run(buyerId: number, invoiceId: string): Promise<void> {
    const { items } = await this.work.run((tx) => this.lock(tx, buyerId, invoiceId));
    const taken = await this.taken(items);
    try {
      await this.work.run((tx) => this.pay(tx, buyerId, invoiceId, taken));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // Somebody was quicker by a moment with one of the names: seen again, it is gone.
      await this.work.run((tx) => this.pay(tx, buyerId, invoiceId, taken));
    }
  }

  /** Its items before the bill, as whoever gives the order up locks them; those of them that wait for it. */
  private async lock(tx: Tx, buyerId: number, invoiceId: string): Promise<{ invoice: Invoice; items: OrderItem[] }> {
    const { orderId } = await this.invoices.get(tx, invoiceId);
    const items = (await this.orders.lockItemsOf(tx, [orderId])).get(orderId) ?? [];
    const invoice = await this.invoices.lock(tx, invoiceId);
    if (invoice.buyerId !== buyerId) throw new InvoiceNotFound(invoiceId);
    refuseClosed(invoice, this.settings.invoiceGraceDays, tx.now);
    return { invoice, items: items.filter(({ state }) => state === 'awaiting_payment') };
  }

  /** A registry that does not answer stops nobody: it is asked again when the name is registered. */
  private async taken(items: readonly OrderItem[]): Promise<TakenNames> {
    const names = items.filter(({ action }) => action === 'register').map(({ name }) => name);
    const known = await this.availability.run(names);
    return new Set(known.flatMap(({ status, name }) => (status === 'taken' && name !== null ? name : [])));
  }

  private async pay(tx: Tx, buyerId: number, invoiceId: string, taken: TakenNames): Promise<void> {
    const { invoice, items } = await this.lock(tx, buyerId, invoiceId);
    // Its money is promised already, and taken as soon as the order can go on.
    if (invoice.state === 'pending') return;
    // Nothing was promised to whoever has not paid: a suspension stops this sale like any other, and cannot begin meanwhile.
    refuseSuspended(await this.nodes.hold(tx, [buyerId]));
    const gone = await this.giveUpGone(tx, invoice, items, taken);
    const left = items.filter((item) => !gone.has(item));
    if (left.length > 0) await this.hold(tx, invoice, left);
  }

  private async giveUpGone(tx: Tx, invoice: Invoice, items: readonly OrderItem[], taken: TakenNames): Promise<Set<OrderItem>> {
    const names = items.map(({ name }) => name);
    const known = {
      now: tx.now,
      domains: await this.domains.lock(
        tx,
        items.flatMap(({ domainId }) => domainId ?? []),
      ),
      busyNames: await this.orders.openNames(tx, names),
      liveNames: await this.domains.live(tx, names),
    };
    const gone = goneItems(items, known, taken);
    for (const [item, failure] of gone) await this.orders.move(tx, { ...item, state: 'failed', failure });
    if (gone.size === 0) return new Set();
    if (gone.size === items.length) await this.moves.apply(tx, [invoice.orderId], 'cancelled');
    else
      await this.credit.apply(
        tx,
        [...gone.keys()].map(({ id }) => id),
        GONE,
      );
    await this.letters.closed(tx, invoice, 'gone');
    return new Set(gone.keys());
  }

  private async hold(tx: Tx, { orderId, buyerId, issuerId }: Invoice, items: readonly OrderItem[]): Promise<void> {
    const ids = items.map(({ id }) => id);
    const charges = await this.orders.charges(tx, ids);
    const [verdict] = await this.ledger.post(tx, [holds(ids.map((id) => ({ id, charges: charges.get(id)! })))]);
    if (verdict?.kind === 'repeated') throw new TypeError(`${verdict.reference} was posted before its invoice was paid`);
    const shortfalls = verdict?.kind === 'short' ? verdict.shortfalls : [];
    const own = shortfalls.filter(({ deposit }) => deposit === depositOf(buyerId, issuerId));
    if (own.length > 0) throw new DepositTooLow(own);
    const isHeld = shortfalls.length === 0;
    await this.orders.moveAll(tx, ids, isHeld ? 'held' : 'queued_for_funds');
    await this.moves.apply(tx, [orderId], isHeld ? 'paid' : 'pending');
    await this.waiting.waitFor(tx, [{ id: orderId, shortfalls }]);
    if (isHeld) await this.start.apply(tx, items);
  }
}
