import { JobQueue, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { SECOND, after } from '#libs/kernel';
import { type InvoiceLine, type SoldCharge, type SoldItem, lineOf } from './invoice-line';
import { Invoices } from './invoices';

/** The kind of the job that writes invoices for what waits for one: payload `{ issuers: [7, 1] }`. */
export const ISSUE_INVOICES = 'invoices.issue';

/** What is registered within this time of each other stands on one invoice, where it is of one order. */
const GATHER_MS = 5 * SECOND;

/**
 * A sale is carried out: it will be billed at every level. Only lines are written here, which wait for nobody; a job
 * gives them their invoices and numbers a few seconds later, many at a time.
 */
@Injectable()
export class BillSales {
  constructor(
    private readonly invoices: Invoices,
    private readonly jobs: JobQueue,
  ) {}

  /** Levels that were billed when the order was placed are left as they are. */
  async apply(tx: Tx, item: SoldItem, charges: readonly SoldCharge[]): Promise<void> {
    const billed = new Set((await this.invoices.lockLinesOf(tx, [item.itemId])).map(({ issuerId }) => issuerId));
    const lines: InvoiceLine[] = charges.filter(({ sellerId }) => !billed.has(sellerId)).map((charge) => lineOf(item, charge));
    await this.invoices.putLines(tx, lines);
    const issuers = lines.map(({ issuerId }) => issuerId);
    await this.jobs.add(tx, issuers.length > 0 ? [{ kind: ISSUE_INVOICES, payload: { issuers }, runAt: after(tx.now, GATHER_MS) }] : []);
  }
}
