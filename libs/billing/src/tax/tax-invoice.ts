import { DomainError, Money, newId } from '#libs/kernel';
import type { DocumentNumber } from '../document-number';
import type { InvoiceLine } from '../invoice-line';
import type { TaxIdentity } from './tax-identity';
import { type TaxMonth, lastDayOf, taxDay } from './tax-month';
import { type TransactionCode, transactionCode } from './transaction-code';

/** How many tax invoices a buyer gets for a month: one for all bills (faktur pajak gabungan), or one for each bill. */
export const PER = ['buyer', 'invoice'] as const;
export type Per = (typeof PER)[number];

/** Who writes tax invoices: with the name under which it sells. */
export interface TaxSeller extends TaxIdentity {
  readonly brand: string;
  readonly supportEmail: string | null;
}

/** Amounts of tax, always sums of lines: nothing is rounded twice. */
export interface TaxAmounts {
  /** Before tax (DPP). */
  readonly net: Money;
  /** The part that is taxed (DPP nilai lain). */
  readonly otherTaxBase: Money;
  /** PPN. */
  readonly tax: Money;
}

/** A line of a paid bill that is to stand on a tax invoice. */
export type TaxableLine = Pick<InvoiceLine, 'itemId' | 'buyerId' | 'price' | 'otherTaxBase' | 'tax'> & {
  readonly invoiceId: string;
  readonly paidAt: Date;
};

/** A tax invoice (faktur pajak) of one seller to one buyer for one month. Its `number` is our reference; the tax office gives another. */
export interface TaxInvoice extends DocumentNumber, TaxAmounts {
  /** `txi_…` */
  readonly id: string;
  readonly runId: string;
  readonly issuerId: number;
  readonly buyerId: number;
  readonly month: TaxMonth;
  /** The day on it, in Jakarta: `2026-11-30`. */
  readonly dated: string;
  readonly transactionCode: TransactionCode;
  readonly lineCount: number;
  readonly seller: TaxSeller;
  readonly buyer: TaxIdentity;
  /** The number of the tax office (NSFP, 17 digits); null until it is known here. */
  readonly nsfp: string | null;
  readonly issuedAt: Date;
}

export class TaxInvoiceNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'tax-invoice-not-found';

  constructor(id: string) {
    super('There is no such tax invoice.', { id });
  }
}

/** Lines that go on one tax invoice together. */
export interface TaxGroup {
  readonly buyerId: number;
  readonly transactionCode: TransactionCode;
  readonly dated: string;
  readonly lines: readonly TaxableLine[];
}

/**
 * What goes together: the lines of one buyer and one code, of the whole month or of one bill. A combined tax invoice is dated on
 * the last day of the month (UU PPN art. 13), one of a bill on the day on which the bill was paid.
 */
export function taxGroups(lines: readonly TaxableLine[], per: Per, month: TaxMonth): TaxGroup[] {
  const groups = new Map<string, TaxableLine[]>();
  for (const line of lines) {
    const key = [line.buyerId, transactionCode(line), per === 'invoice' ? line.invoiceId : ''].join(' ');
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()].map((group) => ({
    buyerId: group[0]!.buyerId,
    transactionCode: transactionCode(group[0]!),
    dated: per === 'invoice' ? taxDay(group[0]!.paidAt) : lastDayOf(month),
    lines: group,
  }));
}

export const taxInvoiceOf = (
  { lines, ...group }: TaxGroup,
  given: DocumentNumber & Pick<TaxInvoice, 'runId' | 'issuerId' | 'month' | 'seller' | 'buyer'>,
  at: Date,
): TaxInvoice => ({
  ...given,
  ...group,
  ...taxSum(lines.map(({ price: net, otherTaxBase, tax }) => ({ net, otherTaxBase, tax }))),
  id: newId('txi', at),
  lineCount: lines.length,
  nsfp: null,
  issuedAt: at,
});

/** Tax is of rupiah: what is sold in another currency has no tax here. */
export const taxSum = (amounts: readonly TaxAmounts[]): TaxAmounts => {
  const sum = (of: (each: TaxAmounts) => Money) => Money.sum(amounts.map(of), 'IDR');
  return { net: sum(({ net }) => net), otherTaxBase: sum(({ otherTaxBase }) => otherTaxBase), tax: sum(({ tax }) => tax) };
};
