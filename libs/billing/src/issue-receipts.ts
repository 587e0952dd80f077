import { newId } from '#libs/kernel';
import { edgeOf } from '#libs/ledger';
import { type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { InvoiceLetters } from './invoice-letters';
import { NumberSeries } from './number-series';
import { Parties } from './parties';
import type { Receipt } from './receipt';
import { Receipts } from './receipts';

const PAGE = 100;

/** Money has arrived on a deposit: whoever paid it gets a receipt for each payment, once. */
@Injectable()
export class IssueReceipts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly receipts: Receipts,
    private readonly series: NumberSeries,
    private readonly parties: Parties,
    private readonly letters: InvoiceLetters,
  ) {}

  /** `deposit:42@7` */
  async run(deposit: string): Promise<Receipt[]> {
    const written: Receipt[] = [];
    for (let page = PAGE; page === PAGE;) {
      const receipts = await this.work.run((tx) => this.page(tx, edgeOf(deposit)));
      written.push(...receipts);
      page = receipts.length;
    }
    return written;
  }

  private async page(tx: Tx, edge: { childId: number; parentId: number }): Promise<Receipt[]> {
    // Whoever has the numbers writes alone: no payment is given two receipts.
    const numbers = await this.series.lock(tx, [edge.parentId], 'receipt');
    const payments = await this.receipts.owed(tx, edge, PAGE);
    if (payments.length === 0) return [];
    const seller = (await this.parties.sellers(tx, [edge.parentId])).get(edge.parentId)!;
    const payer = (await this.parties.buyers(tx, [edge.childId])).get(edge.childId)!;
    const receipts = payments.map((payment) => ({
      ...payment,
      ...numbers.get(edge.parentId)!.take(),
      id: newId('rcp', tx.now),
      issuerId: edge.parentId,
      payerId: edge.childId,
      seller,
      payer,
      issuedAt: tx.now,
    }));
    await this.series.save(tx, numbers.values());
    await this.receipts.add(tx, receipts);
    for (const receipt of receipts) await this.letters.received(tx, receipt);
    return receipts;
  }
}
