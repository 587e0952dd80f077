import { MoveInvoices } from '#libs/billing';
import { DEPOSIT_FUNDED } from '#libs/deposits';
import { Ledger, type Shortfall, type Verdict } from '#libs/ledger';
import { type Job, type JobHandler, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { holds } from './item-postings';
import { Orders } from './orders';
import { StartItems } from './papers/start-items';
import { WaitingOrders } from './waiting-orders';

/** How many waiting orders one transaction tries. */
const PAGE = 100;

/** Money has arrived on a deposit: the orders that waited for it are tried again, oldest first, at the prices they were placed at. */
@Injectable()
export class HoldQueued implements JobHandler {
  readonly kind = DEPOSIT_FUNDED;

  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: Orders,
    private readonly waiting: WaitingOrders,
    private readonly ledger: Ledger,
    private readonly start: StartItems,
    private readonly invoices: MoveInvoices,
  ) {}

  async run(payload: Job['payload']): Promise<void> {
    const deposit = String(payload['deposit']);
    let after: string | undefined = '';
    while (after !== undefined) {
      const from: string = after;
      after = await this.work.run((tx) => this.page(tx, deposit, from));
    }
  }

  /** @returns the last order tried, undefined when there are no more. */
  private async page(tx: Tx, deposit: string, after: string): Promise<string | undefined> {
    const orderIds = await this.waiting.waitingFor(tx, deposit, after, PAGE);
    if (orderIds.length === 0) return undefined;
    const locked = await this.orders.lockItemsOf(tx, orderIds);
    const queued = [...locked]
      .map(([id, items]) => ({ id, items: items.filter(({ state }) => state === 'queued_for_funds') }))
      .filter(({ items }) => items.length > 0);
    const charges = await this.orders.charges(
      tx,
      queued.flatMap(({ items }) => items.map(({ id }) => id)),
    );
    const verdicts = await this.ledger.post(
      tx,
      queued.map(({ items }) => holds(items.map(({ id }) => ({ id, charges: charges.get(id)! })))),
    );
    await this.waiting.waitFor(
      tx,
      queued.map(({ id }, i) => ({ id, shortfalls: stillMissing(verdicts[i]!) })),
    );
    const going = queued.filter((_, i) => verdicts[i]!.kind === 'posted');
    const held = going.flatMap(({ items }) => items);
    await this.orders.moveAll(
      tx,
      held.map(({ id }) => id),
      'held',
    );
    await this.invoices.apply(
      tx,
      going.map(({ id }) => id),
      'paid',
    );
    await this.start.apply(tx, held);
    return orderIds.length < PAGE ? undefined : orderIds.at(-1);
  }
}

function stillMissing(verdict: Verdict): readonly Shortfall[] {
  if (verdict.kind === 'repeated') throw new TypeError(`${verdict.reference} was posted while its order waited`);
  return verdict.kind === 'short' ? verdict.shortfalls : [];
}
