import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type CreditNote, creditNoteOf } from './credit-note';
import { CreditNotes } from './credit-notes';
import { credit } from './invoice';
import type { InvoiceLine } from './invoice-line';
import { Invoices } from './invoices';
import { NumberSeries } from './number-series';
import { WriteInvoices } from './write-invoices';

/** Items that were billed are taken back at every level that billed them: one credit note for each invoice. */
@Injectable()
export class CreditLines {
  constructor(
    private readonly invoices: Invoices,
    private readonly creditNotes: CreditNotes,
    private readonly series: NumberSeries,
    private readonly write: WriteInvoices,
  ) {}

  /**
   * What was credited before, or never billed, is left as it is; a line that still waits for its invoice gets it first.
   * `reason` is a stable word of at most 60 characters; `percent` of each line is given back, 1 to 100.
   */
  async apply(tx: Tx, itemIds: readonly string[], reason: string, percent = 100): Promise<CreditNote[]> {
    const standing = (await this.invoices.lockLinesOf(tx, itemIds)).filter(({ creditNoteId }) => creditNoteId === null);
    if (standing.length === 0) return [];
    await this.write.apply(
      tx,
      standing.filter(({ invoiceId }) => invoiceId === null),
      { state: 'paid' },
    );
    const lines = (await this.invoices.lockLinesOf(tx, itemIds)).filter(({ creditNoteId }) => creditNoteId === null);
    const numbers = await this.series.lock(
      tx,
      lines.map(({ issuerId }) => issuerId),
      'credit-note',
    );
    const notes: CreditNote[] = [];
    for (const [invoiceId, credited] of byInvoice(lines)) {
      const invoice = await this.invoices.lock(tx, invoiceId);
      const note = creditNoteOf(invoice, credited, { ...numbers.get(invoice.issuerId)!.take(), reason, percent }, tx.now);
      await this.invoices.saveState(tx, credit(invoice, note.total));
      await this.invoices.putLines(
        tx,
        credited.map((line) => ({ ...line, creditNoteId: note.id })),
      );
      notes.push(note);
    }
    await this.creditNotes.add(tx, notes);
    await this.series.save(tx, numbers.values());
    return notes;
  }
}

/** In the order of the invoices' ids, which is the order in which they are locked. */
function byInvoice(lines: readonly InvoiceLine[]): [string, InvoiceLine[]][] {
  const found = new Map<string, InvoiceLine[]>();
  for (const line of lines) found.set(line.invoiceId!, [...(found.get(line.invoiceId!) ?? []), line]);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}
