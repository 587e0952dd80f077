import { DomainName, Money } from '#libs/kernel';
import { Reads, marks, readInstant, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { InvoiceLine } from '../invoice-line';
import { type TaxAmounts, type TaxInvoice, TaxInvoiceNotFound } from './tax-invoice';
import type { TaxMonth } from './tax-month';
import { type AmountsRow, type TaxInvoiceRow, readAmounts, readTaxInvoice } from './tax-rows';

/** What was sold, as a tax invoice lists it. */
export type TaxedLine = Pick<InvoiceLine, 'action' | 'years' | 'price' | 'otherTaxBase' | 'taxRateBasisPoints' | 'tax'> & {
  /** For people, in its own letters. */
  readonly name: string;
};

/** A bill as far as it stands on a tax invoice. */
export interface TaxedBill extends TaxAmounts {
  readonly number: string;
  readonly issuedAt: Date;
}

export interface TaxInvoicesWish {
  /** Those a node has received, or those it has written. */
  readonly of: 'own' | 'issued';
  readonly month?: TaxMonth | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

interface LineRow {
  tax_invoice_id: string;
  action: string;
  name: string;
  years: unknown;
  price_units: unknown;
  other_tax_base_units: unknown;
  tax_rate_basis_points: unknown;
  tax_units: unknown;
}

/** Queries over tax invoices, for screens and files. */
@Injectable()
export class TaxInvoiceReads {
  constructor(private readonly reads: Reads) {}

  /** The newest first: a keyset page in the order of the ids. */
  async list(nodeId: number, { of, month, before, limit }: TaxInvoicesWish): Promise<TaxInvoice[]> {
    const [side, index] = of === 'own' ? ['buyer', 'tax_invoice_buyer'] : ['issuer', month ? 'tax_invoice_month' : 'tax_invoice_issuer'];
    const rows = await this.reads.query<TaxInvoiceRow>(
      `SELECT * FROM tax_invoice${this.reads.dialect.byIndex(index!)} WHERE ${side}_id = ?${month ? ' AND month = ?' : ''}${before ? ' AND id < ?' : ''}
       ORDER BY id DESC LIMIT ${limit}`,
      [nodeId, ...(month ? [month] : []), ...(before ? [before] : [])],
    );
    return rows.map(readTaxInvoice);
  }

  /** @throws TaxInvoiceNotFound to anybody but the two sides. */
  async get(nodeId: number, id: string): Promise<TaxInvoice> {
    const [row] = await this.reads.query<TaxInvoiceRow>('SELECT * FROM tax_invoice WHERE id = ? AND (buyer_id = ? OR issuer_id = ?)', [
      id,
      nodeId,
      nodeId,
    ]);
    if (!row) throw new TaxInvoiceNotFound(id);
    return readTaxInvoice(row);
  }

  /** How many lines each tax invoice of a run has, by the order of their numbers. */
  async lineCounts(runId: string): Promise<number[]> {
    const rows = await this.reads.query<{ line_count: unknown }>('SELECT line_count FROM tax_invoice WHERE run_id = ? ORDER BY seq', [
      runId,
    ]);
    return rows.map(({ line_count }) => readInteger(line_count));
  }

  /** Some of a run, by the order of their numbers. */
  async ofRun(runId: string, first: number, count: number): Promise<TaxInvoice[]> {
    const rows = await this.reads.query<TaxInvoiceRow>(
      `SELECT * FROM tax_invoice WHERE run_id = ? ORDER BY seq LIMIT ${count} OFFSET ${first}`,
      [runId],
    );
    return rows.map(readTaxInvoice);
  }

  /** What stands on these, by tax invoice, bill by bill. */
  async linesOf(ids: readonly string[]): Promise<Map<string, TaxedLine[]>> {
    const found = new Map<string, TaxedLine[]>(ids.map((id) => [id, []]));
    if (ids.length === 0) return found;
    const rows = await this.reads.query<LineRow>(
      `SELECT t.tax_invoice_id, l.action, l.name, l.years, l.price_units, l.other_tax_base_units, l.tax_rate_basis_points, l.tax_units
       FROM tax_invoice_line t JOIN invoice_line l ON l.item_id = t.item_id AND l.issuer_id = t.issuer_id
       WHERE t.tax_invoice_id IN (${marks(ids)}) ORDER BY l.invoice_id, l.position`,
      ids,
    );
    for (const row of rows) found.get(row.tax_invoice_id)!.push(readLine(row));
    return found;
  }

  /** The bills on one tax invoice, at most `limit`, the oldest first. */
  async billsOf(id: string, limit: number): Promise<TaxedBill[]> {
    const rows = await this.reads.query<AmountsRow & { number: string; issued_at: unknown }>(
      `SELECT i.number, i.issued_at, SUM(l.price_units) AS net_units, SUM(l.other_tax_base_units) AS other_tax_base_units, SUM(l.tax_units) AS tax_units
       FROM tax_invoice_line t JOIN invoice_line l ON l.item_id = t.item_id AND l.issuer_id = t.issuer_id JOIN invoice i ON i.id = l.invoice_id
       WHERE t.tax_invoice_id = ? GROUP BY i.id, i.number, i.issued_at ORDER BY i.id LIMIT ${limit}`,
      [id],
    );
    return rows.map((row) => ({ ...readAmounts(row), number: row.number, issuedAt: readInstant(row.issued_at) }));
  }

  async billCount(id: string): Promise<number> {
    const [row] = await this.reads.query<{ n: unknown }>(
      'SELECT COUNT(DISTINCT l.invoice_id) AS n FROM tax_invoice_line t JOIN invoice_line l ON l.item_id = t.item_id AND l.issuer_id = t.issuer_id WHERE t.tax_invoice_id = ?',
      [id],
    );
    return readInteger(row!.n);
  }
}

const readLine = (row: LineRow): TaxedLine => ({
  action: row.action,
  name: DomainName.parse(row.name).unicode,
  years: readInteger(row.years),
  price: Money.idr(readUnits(row.price_units)),
  otherTaxBase: Money.idr(readUnits(row.other_tax_base_units)),
  taxRateBasisPoints: readInteger(row.tax_rate_basis_points),
  tax: Money.idr(readUnits(row.tax_units)),
});
