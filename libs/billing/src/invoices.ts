import { type Tx, insertRows, marks } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Invoice, InvoiceNotFound } from './invoice';
import type { InvoiceLine } from './invoice-line';
import { type InvoiceLineRow, type InvoiceRow, invoiceLineRow, invoiceRow, readInvoice, readInvoiceLine } from './invoice-rows';

/** Where bills and their lines are kept. */
@Injectable()
export class Invoices {
  /** The bill, locked until the transaction ends. @throws InvoiceNotFound */
  async lock(tx: Tx, id: string): Promise<Invoice> {
    const [row] = await tx.query<InvoiceRow>(`SELECT * FROM invoice WHERE id = ?${tx.dialect.forUpdate}`, [id]);
    if (!row) throw new InvoiceNotFound(id);
    return readInvoice(row);
  }

  /** The bill as it stands, not locked: for whoever has to lock its items or its deposit before it. @throws InvoiceNotFound */
  async get(tx: Tx, id: string): Promise<Invoice> {
    const [row] = await tx.query<InvoiceRow>('SELECT * FROM invoice WHERE id = ?', [id]);
    if (!row) throw new InvoiceNotFound(id);
    return readInvoice(row);
  }

  /** The bills that still wait for money for these orders, locked in the order of their ids. */
  async lockOpenOf(tx: Tx, orderIds: readonly string[]): Promise<Invoice[]> {
    if (orderIds.length === 0) return [];
    const rows = await tx.query<InvoiceRow>(
      `SELECT * FROM invoice${tx.dialect.byIndex('invoice_order')} WHERE order_id IN (${marks(orderIds)}) AND state IN ('unpaid', 'pending') ORDER BY id${tx.dialect.forUpdate}`,
      orderIds,
    );
    return rows.map(readInvoice);
  }

  async add(tx: Tx, invoices: readonly Invoice[]): Promise<void> {
    await insertRows(tx, 'invoice', invoices.map(invoiceRow));
  }

  /** Writes how a bill stands; what it asks for never changes. */
  async saveState(tx: Tx, { id, state, credited, paidAt, reminders }: Invoice): Promise<void> {
    await tx.query('UPDATE invoice SET state = ?, credited_units = ?, paid_at = ?, reminders = ? WHERE id = ?', [
      state,
      credited.units.toString(),
      paidAt && tx.dialect.instant(paidAt),
      reminders,
      id,
    ]);
  }

  /** Writes lines, or where those that stand are billed and credited by now. */
  async putLines(tx: Tx, lines: readonly InvoiceLine[]): Promise<void> {
    const ending = tx.dialect.onDuplicate(['item_id', 'issuer_id'], ['invoice_id', 'credit_note_id']);
    await insertRows(tx, 'invoice_line', lines.map(invoiceLineRow), ending);
  }

  /** The lines of this issuer that wait for an invoice, whole orders together, at most `limit`. */
  async waitingLines(tx: Tx, issuerId: number, limit: number): Promise<InvoiceLine[]> {
    const rows = await tx.query<InvoiceLineRow>(
      `SELECT * FROM invoice_line${tx.dialect.byIndex('invoice_line_waiting')} WHERE issuer_id = ? AND invoice_id IS NULL ORDER BY order_id LIMIT ${limit}`,
      [issuerId],
    );
    return rows.map(readInvoiceLine);
  }

  /** What stands on a bill, in the order of the paper. */
  async linesOf(tx: Tx, invoiceId: string): Promise<InvoiceLine[]> {
    const rows = await tx.query<InvoiceLineRow>('SELECT * FROM invoice_line WHERE invoice_id = ? ORDER BY position', [invoiceId]);
    return rows.map(readInvoiceLine);
  }

  /** The lines of these items at every level, locked in the order of their keys. */
  async lockLinesOf(tx: Tx, itemIds: readonly string[]): Promise<InvoiceLine[]> {
    if (itemIds.length === 0) return [];
    const rows = await tx.query<InvoiceLineRow>(
      `SELECT * FROM invoice_line WHERE item_id IN (${marks(itemIds)}) ORDER BY item_id, issuer_id${tx.dialect.forUpdate}`,
      itemIds,
    );
    return rows.map(readInvoiceLine);
  }
}
