import { ApiFromValidation } from '#libs/platform';
import { CELLS_MAX, PricesQuery } from '#libs/pricing';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

/** Which list, and which of its cells. */
@ApiFromValidation()
export class PriceGridQuery extends PricesQuery {
  /** `cost` (what registries take from the operator), `pkg_7` (a package) or `nod_42` (the prices of one child). */
  @IsString()
  @MaxLength(40)
  readonly list!: string;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(CELLS_MAX)
  override readonly limit: number = 500;
}

/** Whether to write, or only to say what writing would do. */
@ApiFromValidation()
export class PreviewQuery {
  @IsIn(['true', 'false'])
  readonly preview: 'true' | 'false' = 'false';
}
