import { Money } from '#libs/kernel';
import { ApiFromValidation, IsInstant, NotTogetherWith, PageQuery } from '#libs/platform';
import {
  ACTIONS,
  ANY,
  type Action,
  type MarkupList,
  type NewMarkup,
  PackageNotFound,
  ROUNDINGS,
  type Rounding,
  TIERS,
  type Tier,
  parseListRef,
} from '#libs/pricing';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';

const AMOUNT_MAX = 1_000_000_000_000;

/** How prices follow from my cost where I have set none. */
@ApiFromValidation()
export class MarkupBody {
  /** `all` my buyers, `pkg_7` or `nod_42`. */
  @IsString()
  @MaxLength(40)
  readonly list!: string;

  /** An extension, one of my groups of them (`@id-family`), or `*` for all. */
  @IsString()
  @MaxLength(63)
  readonly tld: string = ANY;

  /** Names of one length only: `2char`, `3char`, `4char`; empty for those that are not short, `*` for all. */
  @IsIn([...TIERS, ANY])
  readonly tier: Tier | typeof ANY = ANY;

  @IsIn([...ACTIONS, ANY])
  readonly action: Action | typeof ANY = ANY;

  /** A part of the cost: 1 % is 100. */
  @ValidateIf(({ fixed }: MarkupBody) => fixed === undefined)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  readonly basisPoints?: number;

  /** Instead: so many whole rupiah on top of the cost of all the years. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(AMOUNT_MAX)
  @NotTogetherWith('basisPoints')
  readonly fixed?: number;

  /** The price is rounded up to a multiple of it. */
  @IsIn(ROUNDINGS)
  readonly rounding: Rounding = 1;

  /** Never less than so many whole rupiah above cost. */
  @IsInt()
  @Min(0)
  @Max(AMOUNT_MAX)
  readonly minimumMargin: number = 0;

  /** At once when it is left out. */
  @IsOptional()
  @IsInstant()
  readonly validFrom?: string;

  /** For good when it is left out. */
  @IsOptional()
  @IsInstant()
  readonly validUntil?: string;
}

/** Which rules are wanted. */
@ApiFromValidation()
export class MarkupsQuery extends PageQuery {
  /** `all`, `pkg_7` or `nod_42`. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly list?: string;
}

/** @throws PackageNotFound, NodeNotFound for what could not be a list with rules */
export function readMarkupList(text: string): MarkupList {
  const { kind, id } = parseListRef(text);
  if (kind === 'cost') throw new PackageNotFound('What registries take follows from no rule.');
  return { kind, id };
}

export const readMarkup = ({
  tld,
  tier,
  action,
  basisPoints,
  fixed,
  rounding,
  minimumMargin,
  validFrom,
  validUntil,
}: MarkupBody): NewMarkup => ({
  tld,
  tier,
  action,
  markup: (fixed ?? null) === null ? { kind: 'percent', basisPoints: basisPoints! } : { kind: 'fixed', amount: Money.idr(fixed!) },
  rounding,
  minimumMargin: Money.idr(minimumMargin),
  ...(validFrom ? { validFrom: new Date(validFrom) } : {}),
  ...(validUntil ? { validUntil: new Date(validUntil) } : {}),
});
