import { BankAccounts } from '#libs/deposits';
import { type PdfDocument, Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CreditNoteNotFound } from './credit-note';
import { InvoiceReads } from './invoice-reads';
import { creditNotePaper } from './paper/credit-note-paper';
import { invoicePaper } from './paper/invoice-paper';
import type { PaperLanguage } from './paper/paper-words';
import { receiptPaper } from './paper/receipt-paper';
import { ReceiptReads } from './receipt-reads';

/** Papers for either of their two sides, made of what was kept when they were written. */
@Injectable()
export class GetPaper {
  constructor(
    private readonly invoices: InvoiceReads,
    private readonly receipts: ReceiptReads,
    private readonly accounts: BankAccounts,
    private readonly reads: Reads,
  ) {}

  /** @throws InvoiceNotFound */
  async invoice(nodeId: number, id: string, language: PaperLanguage): Promise<PdfDocument> {
    const whole = await this.invoices.get(nodeId, id);
    // Where a seller has none its buyers pay to one above: that stands on no paper, which names nobody but the seller.
    const payTo = (await this.accounts.open(this.reads, whole.invoice.issuerId)).filter((each) => each.nodeId === whole.invoice.issuerId);
    return invoicePaper(whole, language, payTo);
  }

  /** @throws CreditNoteNotFound: the same whether the note or its invoice is somebody else's or nobody's */
  async creditNote(nodeId: number, invoiceId: string, id: string, language: PaperLanguage): Promise<PdfDocument> {
    const whole = await this.invoices.find(nodeId, invoiceId);
    const note = whole?.creditNotes.find((each) => each.id === id);
    if (!whole || !note) throw new CreditNoteNotFound(id);
    return creditNotePaper(whole, note, language);
  }

  /** @throws ReceiptNotFound */
  async receipt(nodeId: number, id: string, language: PaperLanguage): Promise<PdfDocument> {
    const { receipt, invoiceNumber } = await this.receipts.get(nodeId, id);
    return receiptPaper(receipt, invoiceNumber, language);
  }
}
