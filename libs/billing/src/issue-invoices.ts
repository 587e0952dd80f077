import { type Job, type JobHandler, Reads, type Tx, UnitOfWork, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ISSUE_INVOICES } from './bill-sales';
import { Invoices } from './invoices';
import { NumberSeries } from './number-series';
import { WriteInvoices } from './write-invoices';

/** How many lines one transaction bills: for so long the numbers of one seller are locked. */
const PAGE = 500;

/** Writes invoices for what was sold and paid by deposits, seller by seller, as many as wait at a time. */
@Injectable()
export class IssueInvoices implements JobHandler {
  readonly kind = ISSUE_INVOICES;

  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly invoices: Invoices,
    private readonly series: NumberSeries,
    private readonly write: WriteInvoices,
  ) {}

  /** For the issuers named, or for everybody. */
  async run({ issuers }: Job['payload']): Promise<void> {
    for (const issuerId of await this.waiting(Array.isArray(issuers) ? issuers.map(Number) : null))
      while (await this.work.run((tx) => this.page(tx, issuerId)));
  }

  /** Most jobs of a busy minute find that the first of them has done everything: they lock nothing. */
  private async waiting(issuers: readonly number[] | null): Promise<number[]> {
    if (issuers === null) {
      const rows = await this.reads.query<{ issuer_id: unknown }>('SELECT DISTINCT issuer_id FROM invoice_line WHERE invoice_id IS NULL');
      return rows.map(({ issuer_id }) => readInteger(issuer_id));
    }
    const found: number[] = [];
    for (const issuerId of issuers) {
      const [row] = await this.reads.query('SELECT item_id FROM invoice_line WHERE issuer_id = ? AND invoice_id IS NULL LIMIT 1', [
        issuerId,
      ]);
      if (row) found.push(issuerId);
    }
    return found;
  }

  /** @returns whether there is more. */
  private async page(tx: Tx, issuerId: number): Promise<boolean> {
    // Whoever has the numbers bills alone: nobody else can be giving an invoice to the lines read here.
    await this.series.lock(tx, [issuerId], 'invoice');
    const lines = await this.invoices.waitingLines(tx, issuerId, PAGE);
    const isFull = lines.length === PAGE;
    // The page may end in the middle of an order, which is billed with the next one then.
    const [first, last] = [lines[0]?.orderId, lines.at(-1)?.orderId];
    const whole = isFull && first !== last ? lines.filter(({ orderId }) => orderId !== last) : lines;
    await this.write.apply(tx, whole, { state: 'paid' });
    return isFull;
  }
}
