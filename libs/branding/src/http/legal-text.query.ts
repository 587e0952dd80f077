import { ApiFromValidation } from '#libs/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { LEGAL_KINDS, type LegalKind } from '../legal/legal-text';

const VERSION_MAX = 1_000_000;

/** Which legal text somebody wants to read. */
@ApiFromValidation()
export class LegalTextQuery {
  @IsIn(LEGAL_KINDS)
  readonly kind!: LegalKind;

  /** The one that holds now when it is left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  readonly version?: number;
}
