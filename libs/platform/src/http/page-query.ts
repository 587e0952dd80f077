import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ApiFromValidation } from './api-from-validation';

/** Rows on a page, at most. */
export const PAGE_MAX = 100;
const PAGE_DEFAULT = 50;

/** What every list can be asked. Lists with filters extend it. */
@ApiFromValidation()
export class PageQuery {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(PAGE_MAX)
  readonly limit: number = PAGE_DEFAULT;

  /** `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  readonly cursor?: string;
}
