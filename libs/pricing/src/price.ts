import { CURRENCIES, DomainError, Money, Period } from '#libs/kernel';
import { type Product, isTld } from './product';

export class PriceInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'price-invalid';

  /** Says which field is wrong; the pointer (RFC 6901) is into what the use case was given. */
  static at(pointer: string, message: string): PriceInvalid {
    return new PriceInvalid(message, { errors: [{ pointer, code: 'price-invalid', message }] });
  }
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
  /** The promotion it is part of; it lies over every other row of its list while it lasts. */
  readonly promotionId?: number;
}

/** A price somebody sets. Without dates it holds at once and for good; with an end it is a promotion. */
export interface NewPrice {
  readonly product: Product;
  /** The total before tax for exactly this product's years. */
  readonly amount: Money;
  readonly validFrom?: Date;
  readonly validUntil?: Date | null;
  readonly allowBelowCost?: boolean;
  readonly promotionId?: number;
}

export function isInForce({ validFrom, validUntil }: Validity, at: Date): boolean {
  const instant = at.getTime();
  return validFrom.getTime() <= instant && (validUntil === null || instant < validUntil.getTime());
}

type Row = Validity & { readonly promotionId?: number };

/**
 * Of those that hold at that instant a promotion before all others, and then the one that began last; of two that began
 * together, the later in the list.
 */
export function inForce<T extends Row>(rows: readonly T[], at: Date): T | undefined {
  let found: T | undefined;
  for (const row of rows) if (isInForce(row, at) && (!found || liesOver(row, found))) found = row;
  return found;
}

function liesOver(row: Row, other: Row): boolean {
  const isPromoted = row.promotionId !== undefined;
  if (isPromoted !== (other.promotionId !== undefined)) return isPromoted;
  return row.validFrom.getTime() >= other.validFrom.getTime();
}

/** The dates of something set now. @throws PriceInvalid when it would change the past, or ends before it begins. */
export function validityOf({ validFrom, validUntil }: { validFrom?: Date; validUntil?: Date | null }, now: Date, pointer = ''): Validity {
  const validity = { validFrom: validFrom ?? now, validUntil: validUntil ?? null };
  if (validity.validFrom < now) throw PriceInvalid.at(`${pointer}/validFrom`, 'A price begins now or later.');
  if (validity.validUntil && validity.validUntil <= validity.validFrom)
    throw PriceInvalid.at(`${pointer}/validUntil`, 'A price ends after it has begun.');
  return validity;
}

/** @throws PriceInvalid, PeriodNotAllowed when nothing could ever be sold at this price. */
export function refuseImpossible({ product, amount }: Pick<NewPrice, 'product' | 'amount'>, pointer = ''): void {
  if (!Object.hasOwn(CURRENCIES, amount.currency)) throw PriceInvalid.at(`${pointer}/amount/currency`, 'We do not count in this currency.');
  if (!amount.isPositive) throw PriceInvalid.at(`${pointer}/amount`, 'A price is more than zero.');
  refuseUnsellable(product, `${pointer}/product`);
}

/** @throws PriceInvalid, PeriodNotAllowed for what is no product. */
export function refuseUnsellable({ tld, action, years }: Product, pointer = ''): void {
  if (!isTld(tld)) throw PriceInvalid.at(`${pointer}/tld`, 'An extension is written like id or co.id.');
  Period.ofYears(years, `${pointer}/years`);
  const isOnce = action === 'transfer' || action === 'restore';
  if (isOnce && years !== 1) throw PriceInvalid.at(`${pointer}/years`, 'A transfer and a restore are sold under one year.');
}
