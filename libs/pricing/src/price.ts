import { CURRENCIES, DomainError, Money, Period } from '#libs/kernel';
import { type Product, isTld } from './product';

export class PriceInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'price-invalid';
}

/** When something holds: from an instant on, until another (which is not itself included) or for good. */
export interface Validity {
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

/** One row of a price list for one product: the total before tax, and when it holds. */
export interface Price extends Validity {
  readonly amount: Money;
  /** The seller knows that this may lose money, and wants it. */
  readonly allowBelowCost: boolean;
}

/** A price somebody sets. Without dates it holds at once and for good; with an end it is a promotion. */
export interface NewPrice {
  readonly product: Product;
  /** The total before tax for exactly this product's years. */
  readonly amount: Money;
  readonly validFrom?: Date;
  readonly validUntil?: Date | null;
  readonly allowBelowCost?: boolean;
}

export const isInForce = ({ validFrom, validUntil }: Validity, at: Date): boolean => validFrom <= at && (validUntil === null || at < validUntil);

/** Of those that hold at that instant the one that began last; of two that began together, the later in the list. */
export function inForce<T extends Validity>(rows: readonly T[], at: Date): T | undefined {
  let found: T | undefined;
  for (const row of rows) {
    if (isInForce(row, at) && (!found || row.validFrom >= found.validFrom)) found = row;
  }
  return found;
}

/** The dates of something set now. @throws PriceInvalid when it would change the past, or ends before it begins. */
export function validityOf({ validFrom, validUntil }: { validFrom?: Date; validUntil?: Date | null }, now: Date): Validity {
  const validity = { validFrom: validFrom ?? now, validUntil: validUntil ?? null };
  if (validity.validFrom < now) throw refused('A price begins now or later.', '/validFrom');
  if (validity.validUntil && validity.validUntil <= validity.validFrom) throw refused('A price ends after it has begun.', '/validUntil');
  return validity;
}

/** @throws PriceInvalid, PeriodNotAllowed when nothing could ever be sold at this price. */
export function refuseImpossible({ product, amount }: Pick<NewPrice, 'product' | 'amount'>): void {
  if (!(amount.currency in CURRENCIES)) throw refused('We do not count in this currency.', '/amount/currency');
  if (!amount.isPositive) throw refused('A price is more than zero.', '/amount');
  if (!isTld(product.tld)) throw refused('An extension is written like id or co.id.', '/tld');
  Period.ofYears(product.years);
  const isOnce = product.action === 'transfer' || product.action === 'restore';
  if (isOnce && product.years !== 1) throw refused('A transfer and a restore are sold under one year.', '/years');
}

const refused = (message: string, pointer: string): PriceInvalid =>
  new PriceInvalid(message, { errors: [{ pointer, code: 'price-invalid', message }] });
