import { Money } from '#libs/kernel';
import { type Reads, type Tx, insertRows, readInstant, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type TaxAmounts, type TaxInvoice, type TaxableLine, taxSum } from './tax-invoice';
import { type TaxMonth, boundsOf } from './tax-month';
import { type AmountsRow, amountsRow, readAmounts, taxInvoiceRow, taxRunRow } from './tax-rows';
import type { TaxCorrection, TaxRun } from './tax-run';

/**
 * Taxed lines of bills that were paid in the month, stand on no tax invoice and were not wholly taken back within the month. Asks for the
 * issuer, the first instant of the month and, twice, the first after it.
 */
export const DUE = `FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id LEFT JOIN credit_note c ON c.id = l.credit_note_id
  WHERE i.issuer_id = ? AND i.paid_at >= ? AND i.paid_at < ? AND l.tax_rate_basis_points > 0 AND l.currency = 'IDR'
  AND (c.id IS NULL OR c.issued_at >= ? OR c.percent < 100)
  AND NOT EXISTS (SELECT 1 FROM tax_invoice_line t WHERE t.item_id = l.item_id AND t.issuer_id = l.issuer_id)`;

export function dueParameters(from: Pick<Tx | Reads, 'dialect'>, issuerId: number, month: TaxMonth): (string | number)[] {
  const [start, end] = [boundsOf(month).from, boundsOf(month).to].map((at) => from.dialect.instant(at)) as [string, string];
  return [issuerId, start, end, end];
}

interface LineRow {
  item_id: string;
  buyer_id: unknown;
  invoice_id: string;
  paid_at: unknown;
  price_units: unknown;
  other_tax_base_units: unknown;
  tax_units: unknown;
}

/** A line of a tax invoice that a credit note gives back, whole or in part. */
interface CreditedRow extends AmountsRow {
  credit_note_id: string;
  tax_invoice_id: string;
  percent: unknown;
}

/** What is given back of a line: each amount rounded by itself, as on the credit note. */
function amountsBack(row: CreditedRow): TaxAmounts {
  const { net, otherTaxBase, tax } = readAmounts(row);
  const back = (amount: Money) => amount.fraction(readInteger(row.percent), 100);
  return { net: back(net), otherTaxBase: back(otherTaxBase), tax: back(tax) };
}

/** Where tax invoices and runs are kept. */
@Injectable()
export class TaxPapers {
  /** In the order of buyers and bills. */
  async due(tx: Tx, issuerId: number, month: TaxMonth): Promise<TaxableLine[]> {
    const rows = await tx.query<LineRow>(
      `SELECT l.item_id, l.buyer_id, l.invoice_id, i.paid_at, l.price_units, l.other_tax_base_units, l.tax_units ${DUE}
       ORDER BY l.buyer_id, l.invoice_id, l.position`,
      dueParameters(tx, issuerId, month),
    );
    return rows.map((row) => ({
      itemId: row.item_id,
      buyerId: readInteger(row.buyer_id),
      invoiceId: row.invoice_id,
      paidAt: readInstant(row.paid_at),
      price: Money.idr(readUnits(row.price_units)),
      otherTaxBase: Money.idr(readUnits(row.other_tax_base_units)),
      tax: Money.idr(readUnits(row.tax_units)),
    }));
  }

  /** What credit notes of this month or before have taken back of tax invoices, and was never listed. */
  async uncorrected(tx: Tx, issuerId: number, month: TaxMonth): Promise<TaxCorrection[]> {
    const rows = await tx.query<CreditedRow>(
      `SELECT c.id AS credit_note_id, c.percent, t.tax_invoice_id, l.price_units AS net_units, l.other_tax_base_units, l.tax_units
       FROM credit_note c JOIN invoice_line l ON l.credit_note_id = c.id
       JOIN tax_invoice_line t ON t.item_id = l.item_id AND t.issuer_id = l.issuer_id
       WHERE c.issuer_id = ? AND c.issued_at < ?
       AND NOT EXISTS (SELECT 1 FROM tax_correction x WHERE x.credit_note_id = c.id AND x.tax_invoice_id = t.tax_invoice_id)
       ORDER BY c.id, t.tax_invoice_id`,
      [issuerId, tx.dialect.instant(boundsOf(month).to)],
    );
    const lines = new Map<string, CreditedRow[]>();
    for (const row of rows) {
      const key = `${row.credit_note_id} ${row.tax_invoice_id}`;
      lines.set(key, [...(lines.get(key) ?? []), row]);
    }
    return [...lines.values()].map((credited) => ({
      ...taxSum(credited.map(amountsBack)),
      creditNoteId: credited[0]!.credit_note_id,
      taxInvoiceId: credited[0]!.tax_invoice_id,
    }));
  }

  /** Tax invoices of a run that is being made. */
  async add(tx: Tx, written: readonly { readonly invoice: TaxInvoice; readonly lines: readonly TaxableLine[] }[]): Promise<void> {
    await insertRows(
      tx,
      'tax_invoice',
      written.map(({ invoice }) => taxInvoiceRow(invoice)),
    );
    const lines = written.flatMap(({ invoice, lines: theirs }) => theirs.map(({ itemId }) => ({ itemId, invoice })));
    await insertRows(
      tx,
      'tax_invoice_line',
      lines.map(({ itemId, invoice }) => ({ item_id: itemId, issuer_id: invoice.issuerId, tax_invoice_id: invoice.id })),
    );
  }

  /** The run of which they are, and what it corrects. */
  async addRun(tx: Tx, run: TaxRun, corrections: readonly TaxCorrection[]): Promise<void> {
    await insertRows(tx, 'tax_run', [taxRunRow(run)]);
    await insertRows(
      tx,
      'tax_correction',
      corrections.map(({ creditNoteId, taxInvoiceId, ...amounts }) => ({
        credit_note_id: creditNoteId,
        tax_invoice_id: taxInvoiceId,
        run_id: run.id,
        ...amountsRow(amounts),
      })),
    );
  }
}
