import { Money } from '#libs/kernel';
import { Reads, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CreditNote } from './credit-note';
import { CreditNotes } from './credit-notes';
import { type Invoice, InvoiceNotFound, type InvoiceState } from './invoice';
import type { InvoiceLine } from './invoice-line';
import { type InvoiceLineRow, type InvoiceRow, readInvoice, readInvoiceLine } from './invoice-rows';

/** An invoice with everything that stands on it and belongs to it. */
export interface WholeInvoice {
  readonly invoice: Invoice;
  readonly lines: readonly InvoiceLine[];
  readonly creditNotes: readonly CreditNote[];
  /** What has been paid in for this very invoice. */
  readonly received: Money;
}

export interface InvoicesWish {
  /** Those a node has to pay, or those it has written. */
  readonly of: 'own' | 'issued';
  readonly state?: InvoiceState | undefined;
  /** Only older ones than this. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Queries over bills, for screens: always by one of their two sides. */
@Injectable()
export class InvoiceReads {
  constructor(
    private readonly reads: Reads,
    private readonly creditNotes: CreditNotes,
  ) {}

  /** The newest first: a keyset page in the order of the ids. */
  async list(nodeId: number, { of, state, before, limit }: InvoicesWish): Promise<Invoice[]> {
    const side = of === 'own' ? 'buyer' : 'issuer';
    const index = `invoice_${side}${state ? '_state' : ''}`;
    const rows = await this.reads.query<InvoiceRow>(
      `SELECT * FROM invoice${this.reads.dialect.byIndex(index)} WHERE ${side}_id = ?${state ? ' AND state = ?' : ''}${before ? ' AND id < ?' : ''}
       ORDER BY id DESC LIMIT ${limit}`,
      [nodeId, ...(state ? [state] : []), ...(before ? [before] : [])],
    );
    return rows.map(readInvoice);
  }

  /** @throws InvoiceNotFound to anybody but the two sides. */
  async get(nodeId: number, id: string): Promise<WholeInvoice> {
    const [row] = await this.reads.query<InvoiceRow>('SELECT * FROM invoice WHERE id = ? AND (buyer_id = ? OR issuer_id = ?)', [
      id,
      nodeId,
      nodeId,
    ]);
    if (!row) throw new InvoiceNotFound(id);
    const invoice = readInvoice(row);
    const lines = await this.reads.query<InvoiceLineRow>('SELECT * FROM invoice_line WHERE invoice_id = ? ORDER BY position', [id]);
    return {
      invoice,
      lines: lines.map(readInvoiceLine),
      creditNotes: await this.creditNotes.of(this.reads, id),
      received: await this.received(invoice),
    };
  }

  private async received({ id, total }: Invoice): Promise<Money> {
    const [row] = await this.reads.query<{ n: unknown }>('SELECT COALESCE(SUM(amount_units), 0) AS n FROM receipt WHERE invoice_id = ?', [
      id,
    ]);
    return new Money(readUnits(row!.n), total.currency);
  }
}
