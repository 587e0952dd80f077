import { YEARS_MAX } from '#libs/kernel';
import { ApiFromValidation, PageQuery } from '#libs/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ACTIONS, type Action } from '../product';

/** Which lines of a price list are wanted. */
@ApiFromValidation()
export class PricesQuery extends PageQuery {
  /** Without a dot in front. */
  @IsOptional()
  @IsString()
  @MaxLength(63)
  readonly tld?: string;

  @IsOptional()
  @IsIn(ACTIONS)
  readonly action?: Action;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(YEARS_MAX)
  readonly years?: number;
}
