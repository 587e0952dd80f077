import { Money } from '#libs/kernel';
import { readInstant, readInteger, readUnits } from '#libs/platform';
import type { TaxIdentity } from './tax-identity';
import type { Per, TaxAmounts, TaxInvoice, TaxSeller } from './tax-invoice';
import type { TaxRun } from './tax-run';
import type { TransactionCode } from './transaction-code';

/** Amounts as hand-written SQL brings them back. */
export interface AmountsRow {
  net_units: unknown;
  other_tax_base_units: unknown;
  tax_units: unknown;
}

/** A row of `tax_run`. */
export interface TaxRunRow extends AmountsRow {
  id: string;
  issuer_id: unknown;
  month: string;
  per: Per;
  made_by: string;
  made_at: unknown;
  seller: string;
  invoice_count: unknown;
  correction_count: unknown;
}

/** A row of `tax_invoice`. */
export interface TaxInvoiceRow extends AmountsRow {
  id: string;
  run_id: string;
  issuer_id: unknown;
  buyer_id: unknown;
  number: string;
  year: unknown;
  seq: unknown;
  month: string;
  dated: string;
  transaction_code: TransactionCode;
  line_count: unknown;
  seller: string;
  buyer: string;
  nsfp: string | null;
  issued_at: unknown;
}

export const readAmounts = (row: AmountsRow): TaxAmounts => ({
  net: Money.idr(readUnits(row.net_units)),
  otherTaxBase: Money.idr(readUnits(row.other_tax_base_units)),
  tax: Money.idr(readUnits(row.tax_units)),
});

export const amountsRow = ({ net, otherTaxBase, tax }: TaxAmounts) => ({
  net_units: net.units,
  other_tax_base_units: otherTaxBase.units,
  tax_units: tax.units,
});

export const readTaxRun = (row: TaxRunRow): TaxRun => ({
  ...readAmounts(row),
  id: row.id,
  issuerId: readInteger(row.issuer_id),
  month: row.month,
  per: row.per,
  madeBy: row.made_by,
  madeAt: readInstant(row.made_at),
  seller: JSON.parse(row.seller) as TaxSeller,
  invoiceCount: readInteger(row.invoice_count),
  correctionCount: readInteger(row.correction_count),
});

export const taxRunRow = (run: TaxRun) => ({
  ...amountsRow(run),
  id: run.id,
  issuer_id: run.issuerId,
  month: run.month,
  per: run.per,
  made_by: run.madeBy,
  made_at: run.madeAt,
  seller: JSON.stringify(run.seller),
  invoice_count: run.invoiceCount,
  correction_count: run.correctionCount,
});

export const readTaxInvoice = (row: TaxInvoiceRow): TaxInvoice => ({
  ...readAmounts(row),
  id: row.id,
  runId: row.run_id,
  issuerId: readInteger(row.issuer_id),
  buyerId: readInteger(row.buyer_id),
  number: row.number,
  year: readInteger(row.year),
  seq: readInteger(row.seq),
  month: row.month,
  dated: row.dated,
  transactionCode: row.transaction_code,
  lineCount: readInteger(row.line_count),
  seller: JSON.parse(row.seller) as TaxSeller,
  buyer: JSON.parse(row.buyer) as TaxIdentity,
  nsfp: row.nsfp,
  issuedAt: readInstant(row.issued_at),
});

export const taxInvoiceRow = (invoice: TaxInvoice) => ({
  ...amountsRow(invoice),
  id: invoice.id,
  run_id: invoice.runId,
  issuer_id: invoice.issuerId,
  buyer_id: invoice.buyerId,
  number: invoice.number,
  year: invoice.year,
  seq: invoice.seq,
  month: invoice.month,
  dated: invoice.dated,
  transaction_code: invoice.transactionCode,
  line_count: invoice.lineCount,
  seller: JSON.stringify(invoice.seller),
  buyer: JSON.stringify(invoice.buyer),
  nsfp: invoice.nsfp,
  issued_at: invoice.issuedAt,
});
