import { Money } from '#libs/kernel';
import { readInstant, readInstantOrNull, readInteger, readUnits } from '#libs/platform';
import type { Invoice, InvoiceState } from './invoice';
import type { InvoiceLine } from './invoice-line';
import type { Party, SellerParty } from './party';

/** A row of `invoice` as hand-written SQL brings it back. */
export interface InvoiceRow {
  id: string;
  issuer_id: unknown;
  buyer_id: unknown;
  order_id: string;
  number: string;
  year: unknown;
  seq: unknown;
  state: InvoiceState;
  currency: string;
  net_units: unknown;
  tax_units: unknown;
  total_units: unknown;
  credited_units: unknown;
  seller: string;
  bill_to: string;
  issued_at: unknown;
  due_at: unknown;
  paid_at: unknown;
  pay_with: string | null;
  reminders: unknown;
}

export function readInvoice(row: InvoiceRow): Invoice {
  const money = (units: unknown) => new Money(readUnits(units), row.currency);
  return {
    id: row.id,
    issuerId: readInteger(row.issuer_id),
    buyerId: readInteger(row.buyer_id),
    orderId: row.order_id,
    number: row.number,
    year: readInteger(row.year),
    seq: readInteger(row.seq),
    state: row.state,
    net: money(row.net_units),
    tax: money(row.tax_units),
    total: money(row.total_units),
    credited: money(row.credited_units),
    seller: JSON.parse(row.seller) as SellerParty,
    billTo: JSON.parse(row.bill_to) as Party,
    issuedAt: readInstant(row.issued_at),
    dueAt: readInstantOrNull(row.due_at),
    paidAt: readInstantOrNull(row.paid_at),
    payWith: row.pay_with,
    reminders: readInteger(row.reminders),
  };
}

export const invoiceRow = ({ net, tax, total, credited, seller, billTo, ...invoice }: Invoice) => ({
  id: invoice.id,
  issuer_id: invoice.issuerId,
  buyer_id: invoice.buyerId,
  order_id: invoice.orderId,
  number: invoice.number,
  year: invoice.year,
  seq: invoice.seq,
  state: invoice.state,
  currency: total.currency,
  net_units: net.units,
  tax_units: tax.units,
  total_units: total.units,
  credited_units: credited.units,
  seller: JSON.stringify(seller),
  bill_to: JSON.stringify(billTo),
  issued_at: invoice.issuedAt,
  due_at: invoice.dueAt,
  paid_at: invoice.paidAt,
  pay_with: invoice.payWith,
  reminders: invoice.reminders,
});

/** A row of `invoice_line`. */
export interface InvoiceLineRow {
  item_id: string;
  issuer_id: unknown;
  buyer_id: unknown;
  order_id: string;
  position: unknown;
  action: string;
  name: string;
  years: unknown;
  period_from: unknown;
  period_until: unknown;
  currency: string;
  price_units: unknown;
  other_tax_base_units: unknown;
  tax_rate_basis_points: unknown;
  tax_units: unknown;
  total_units: unknown;
  invoice_id: string | null;
  credit_note_id: string | null;
}

export function readInvoiceLine(row: InvoiceLineRow): InvoiceLine {
  const money = (units: unknown) => new Money(readUnits(units), row.currency);
  const [from, until] = [readInstantOrNull(row.period_from), readInstantOrNull(row.period_until)];
  return {
    itemId: row.item_id,
    issuerId: readInteger(row.issuer_id),
    buyerId: readInteger(row.buyer_id),
    orderId: row.order_id,
    position: readInteger(row.position),
    action: row.action,
    name: row.name,
    years: readInteger(row.years),
    period: from && until && { from, until },
    price: money(row.price_units),
    otherTaxBase: money(row.other_tax_base_units),
    taxRateBasisPoints: readInteger(row.tax_rate_basis_points),
    tax: money(row.tax_units),
    total: money(row.total_units),
    invoiceId: row.invoice_id,
    creditNoteId: row.credit_note_id,
  };
}

export const invoiceLineRow = ({ price, otherTaxBase, tax, total, ...line }: InvoiceLine) => ({
  item_id: line.itemId,
  issuer_id: line.issuerId,
  buyer_id: line.buyerId,
  order_id: line.orderId,
  position: line.position,
  action: line.action,
  name: line.name,
  years: line.years,
  period_from: line.period?.from ?? null,
  period_until: line.period?.until ?? null,
  currency: total.currency,
  price_units: price.units,
  other_tax_base_units: otherTaxBase.units,
  tax_rate_basis_points: line.taxRateBasisPoints,
  tax_units: tax.units,
  total_units: total.units,
  invoice_id: line.invoiceId,
  credit_note_id: line.creditNoteId,
});
