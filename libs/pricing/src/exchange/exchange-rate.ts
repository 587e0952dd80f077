import { CURRENCIES, DomainError, Money } from '#libs/kernel';
import { type Validity } from '../price';

/** What everything is sold in. */
export const SALES_CURRENCY = 'IDR';

/** So many parts of a rupiah are counted in a rate: four decimals. */
export const RATE_PARTS = 10_000;
/** A rate beyond it is a slip of the hand. */
export const RATE_UNITS_MAX = 10_000_000_000;
/** What may be added against a rate that moves: at most a fifth. */
export const RATE_MARGIN_MAX = 2_000;

/** What one unit of a foreign currency is worth in rupiah, as the operator says it. A row never changes. */
export interface ExchangeRate extends Validity {
  readonly id: number;
  readonly currency: string;
  /** For one whole unit (a dollar, not a cent), in ten-thousandths of a rupiah: 16,412.50 is 164,125,000. */
  readonly rateUnits: number;
  /** Added to it against losses, in basis points; told apart from the rate. */
  readonly marginBasisPoints: number;
  /** Where the rate was read. */
  readonly source: string;
  readonly setBy: string;
}

/** A cost that was exchanged, and by which rate. */
export interface Exchanged {
  readonly from: Money;
  readonly rateId: number;
}

export class ExchangeRateInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'exchange-rate-invalid';
}

/** @throws ExchangeRateInvalid for what could only be a slip */
export function refuseUnlikely({
  currency,
  rateUnits,
  marginBasisPoints,
}: Pick<ExchangeRate, 'currency' | 'rateUnits' | 'marginBasisPoints'>): void {
  if (currency === SALES_CURRENCY || !Object.hasOwn(CURRENCIES, currency))
    throw new ExchangeRateInvalid('There are rates of foreign currencies that we count in.');
  if (!Number.isInteger(rateUnits) || rateUnits < 1 || rateUnits > RATE_UNITS_MAX)
    throw new ExchangeRateInvalid('A rate is more than zero, and less than a million.');
  if (!Number.isInteger(marginBasisPoints) || marginBasisPoints < 0 || marginBasisPoints > RATE_MARGIN_MAX)
    throw new ExchangeRateInvalid(`A margin is 0 to ${RATE_MARGIN_MAX} basis points.`);
}

/** The rate that began last, unless it is over: an older one does not come back. */
export function rateAt(rates: readonly ExchangeRate[], currency: string, at: Date): ExchangeRate | undefined {
  let last: ExchangeRate | undefined;
  for (const rate of rates)
    if (rate.currency === currency && rate.validFrom <= at && (!last || rate.validFrom >= last.validFrom)) last = rate;
  return last && (last.validUntil === null || at < last.validUntil) ? last : undefined;
}

/** An amount in rupiah, margin included: one multiplication and one rounding, half away from zero, to whole rupiah. */
export const exchanged = (amount: Money, { rateUnits, marginBasisPoints }: ExchangeRate): Money =>
  amount.exchanged(SALES_CURRENCY, BigInt(rateUnits) * BigInt(10_000 + marginBasisPoints), BigInt(RATE_PARTS) * 10_000n);
