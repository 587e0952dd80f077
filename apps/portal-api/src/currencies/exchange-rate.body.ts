import { CURRENCIES } from '#libs/kernel';
import { ApiFromValidation, IsInstant, IsLine } from '#libs/platform';
import { type NewExchangeRate, RATE_MARGIN_MAX, RATE_PARTS } from '#libs/pricing';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const FOREIGN = Object.keys(CURRENCIES).filter((currency) => currency !== 'IDR');

/** What one unit of a currency is worth. */
@ApiFromValidation()
export class ExchangeRateBody {
  @IsIn(FOREIGN)
  readonly currency!: string;

  /** Rupiah for one dollar, as a decimal text with at most four decimals: `16412.50`. */
  @Matches(/^\d{1,6}(\.\d{1,4})?$/)
  readonly rate!: string;

  /** Added against a rate that moves: 1 % is 100. */
  @IsInt()
  @Min(0)
  @Max(RATE_MARGIN_MAX)
  readonly marginBasisPoints: number = 0;

  /** Where the rate was read. */
  @IsLine(200)
  readonly source!: string;

  /** At once when it is left out. */
  @IsOptional()
  @IsInstant()
  readonly validFrom?: string;
}

export function readExchangeRate({ currency, rate, marginBasisPoints, source, validFrom }: ExchangeRateBody): NewExchangeRate {
  const [whole = '0', decimals = ''] = rate.split('.');
  const rateUnits = Number(whole) * RATE_PARTS + Number(decimals.padEnd(4, '0'));
  return { currency, rateUnits, marginBasisPoints, source, ...(validFrom ? { validFrom: new Date(validFrom) } : {}) };
}
