import { Money } from '#libs/kernel';
import { Reads, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CreditNote } from './credit-note';
import { CreditNotes } from './credit-notes';
import { type Invoice, InvoiceNotFound, type InvoiceState } from './invoice';
import type { InvoiceLine } from './invoice-line';
import { MISSING_UNITS } from './missing-units';
import type { Withholding } from './withholding/withholding';
import { Withholdings } from './withholding/withholdings';
import { type InvoiceLineRow, type InvoiceRow, readInvoice, readInvoiceLine } from './invoice-rows';

/** An invoice with everything that stands on it and belongs to it. */
export interface WholeInvoice {
  readonly invoice: Invoice;
  readonly lines: readonly InvoiceLine[];
  readonly creditNotes: readonly CreditNote[];
  /** What has been paid in for this very invoice. */
  readonly received: Money;
  /** What the buyer keeps back of it as tax; null where it has not said so. */
  readonly withholding: Withholding | null;
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
    private readonly withholdings: Withholdings,
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
    const found = await this.find(nodeId, id);
    if (!found) throw new InvoiceNotFound(id);
    return found;
  }

  /** What this buyer is billed for one order. @throws InvoiceNotFound while nothing is */
  async ofOrder(buyerId: number, orderId: string): Promise<WholeInvoice> {
    const [row] = await this.reads.query<{ id: string }>('SELECT id FROM invoice WHERE order_id = ? AND buyer_id = ?', [orderId, buyerId]);
    return this.get(buyerId, row?.id ?? '');
  }

  /** The same; null to anybody but the two sides. */
  async find(nodeId: number, id: string): Promise<WholeInvoice | null> {
    const [row] = await this.reads.query<InvoiceRow>('SELECT * FROM invoice WHERE id = ? AND (buyer_id = ? OR issuer_id = ?)', [
      id,
      nodeId,
      nodeId,
    ]);
    if (!row) return null;
    const invoice = readInvoice(row);
    const lines = await this.reads.query<InvoiceLineRow>('SELECT * FROM invoice_line WHERE invoice_id = ? ORDER BY position', [id]);
    return {
      invoice,
      lines: lines.map(readInvoiceLine),
      creditNotes: await this.creditNotes.of(this.reads, id),
      received: await this.received(invoice),
      withholding: await this.withholdings.ofInvoice(this.reads, id),
    };
  }

  /** The unpaid invoices between these two for which all that is due has been paid in by name or is withheld by an accepted slip, the oldest first. */
  async covered({ childId, parentId }: { childId: number; parentId: number }): Promise<string[]> {
    const rows = await this.reads.query<{ id: string }>(
      `SELECT i.id FROM invoice i${this.reads.dialect.byIndex('invoice_buyer_state')} WHERE i.buyer_id = ? AND i.state = 'unpaid' AND i.issuer_id = ?
       AND ${MISSING_UNITS} <= 0 ORDER BY i.id LIMIT 100`,
      [childId, parentId],
    );
    return rows.map(({ id }) => id);
  }

  /** Unpaid invoices that are due at this instant or before, in the order of their ids after the given one. */
  async dueBefore(at: Date, after: string, limit: number): Promise<Pick<Invoice, 'id' | 'buyerId' | 'issuerId'>[]> {
    const rows = await this.reads.query<Pick<InvoiceRow, 'id' | 'buyer_id' | 'issuer_id'>>(
      `SELECT id, buyer_id, issuer_id FROM invoice${this.reads.dialect.byIndex('invoice_due')} WHERE state = 'unpaid' AND due_at <= ? AND id > ? ORDER BY id LIMIT ${limit}`,
      [this.reads.dialect.instant(at), after],
    );
    return rows.map(({ id, buyer_id, issuer_id }) => ({ id, buyerId: readInteger(buyer_id), issuerId: readInteger(issuer_id) }));
  }

  /** What anybody else names it for does not count. */
  private async received({ id, buyerId, issuerId, total }: Invoice): Promise<Money> {
    const [row] = await this.reads.query<{ n: unknown }>(
      'SELECT COALESCE(SUM(amount_units), 0) AS n FROM receipt WHERE invoice_id = ? AND payer_id = ? AND issuer_id = ?',
      [id, buyerId, issuerId],
    );
    return new Money(readUnits(row!.n), total.currency);
  }
}
