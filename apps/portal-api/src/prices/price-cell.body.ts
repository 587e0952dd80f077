import { CURRENCIES, Money, YEARS_MAX } from '#libs/kernel';
import { ApiFromValidation, IsInstant, NotTogetherWith } from '#libs/platform';
import { ACTIONS, type Action, type GridCell, TIERS, type Tier } from '#libs/pricing';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';

/** More than anything costs; far beyond it a number on the wire would not be exact. */
const AMOUNT_MAX = 1_000_000_000_000;

/** One price, as it is to be. */
@ApiFromValidation()
export class PriceCellBody {
  @IsString()
  @MaxLength(63)
  readonly tld!: string;

  @IsIn(TIERS)
  readonly tier: Tier = '';

  @IsIn(ACTIONS)
  readonly action!: Action;

  @IsInt()
  @Min(1)
  @Max(YEARS_MAX)
  readonly years!: number;

  /** Before tax, in the currency's smallest unit. */
  @ValidateIf(({ ends }: PriceCellBody) => ends !== true)
  @IsInt()
  @Min(0)
  @Max(AMOUNT_MAX)
  readonly amount?: number;

  /** Instead of an amount: from then on the list has no price of its own for it. */
  @IsOptional()
  @IsIn([true])
  @NotTogetherWith('amount')
  readonly ends?: boolean;

  @IsIn(Object.keys(CURRENCIES))
  readonly currency: string = 'IDR';

  /** At once when it is left out. */
  @IsOptional()
  @IsInstant()
  readonly validFrom?: string;

  /** For good when it is left out. */
  @IsOptional()
  @IsInstant()
  readonly validUntil?: string;

  /** I know that this may lose money. */
  @IsBoolean()
  readonly allowBelowCost: boolean = false;
}

export const readPriceCell = ({ amount, ends, currency, validFrom, validUntil, allowBelowCost, ...product }: PriceCellBody): GridCell => ({
  tld: product.tld,
  tier: product.tier,
  action: product.action,
  years: product.years,
  amount: ends ? null : new Money(BigInt(amount!), currency),
  ...(validFrom ? { validFrom: new Date(validFrom) } : {}),
  ...(validUntil ? { validUntil: new Date(validUntil) } : {}),
  allowBelowCost,
});
