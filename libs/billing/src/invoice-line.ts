import type { Money } from '#libs/kernel';
import { type Charge, ppnOn } from '#libs/pricing';

/** A time that is paid for. */
export interface LinePeriod {
  readonly from: Date;
  readonly until: Date;
}

/** What was sold: in the words of orders. */
export interface SoldItem {
  readonly itemId: string;
  readonly orderId: string;
  /** Its place in the order, from 0. */
  readonly position: number;
  /** `register`, `renew`, … */
  readonly action: string;
  /** A-label. */
  readonly name: string;
  readonly years: number;
  /** From when until when, where that is known as it is written: of a renewal the expiry before and after. */
  readonly period: LinePeriod | null;
  /** When its price was fixed: the tax of that day is its tax. */
  readonly pricedAt: Date;
}

/** What one level pays for an item, as the order keeps it. */
export type SoldCharge = Pick<Charge, 'sellerId' | 'buyerId' | 'price' | 'tax' | 'total'>;

/**
 * One item of an order as one seller bills it to one buyer: once per level. Never changed but for where it is billed and
 * where it is credited.
 */
export interface InvoiceLine extends Omit<SoldItem, 'pricedAt'> {
  readonly issuerId: number;
  readonly buyerId: number;
  /** Before tax, for all the years together: the unit price, the quantity being one. It is the tax base (DPP). */
  readonly price: Money;
  /** The part of the price that is taxed (DPP nilai lain, 11/12 under PMK 131/2024); zero where no tax is charged. */
  readonly otherTaxBase: Money;
  /** The rate on the part that is taxed, 1 % = 100; zero where no tax is charged. */
  readonly taxRateBasisPoints: number;
  readonly tax: Money;
  readonly total: Money;
  /** Null as long as it waits for its invoice. */
  readonly invoiceId: string | null;
  /** Null unless it was credited, which happens once and as a whole. */
  readonly creditNoteId: string | null;
}

/**
 * The line of an item on one edge, by the amounts of the charge. @throws TypeError where the charge's tax is not the tax
 * of the day on which it was priced: such a line would be turned away by the tax office.
 */
export function lineOf({ pricedAt, ...item }: SoldItem, { sellerId, buyerId, price, tax, total }: SoldCharge): InvoiceLine {
  const none = price.minus(price);
  const ppn = tax.isPositive ? ppnOn(price, pricedAt) : { taxBase: none, tax: none, taxRateBasisPoints: 0 };
  if (!ppn.tax.equals(tax)) throw new TypeError(`the tax of ${item.itemId} is ${tax.toString()}, not ${ppn.tax.toString()}`);
  return {
    ...item,
    issuerId: sellerId,
    buyerId,
    price,
    otherTaxBase: ppn.taxBase,
    taxRateBasisPoints: ppn.taxRateBasisPoints,
    tax,
    total,
    invoiceId: null,
    creditNoteId: null,
  };
}
