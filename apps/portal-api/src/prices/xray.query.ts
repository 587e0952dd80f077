import { YEARS_MAX } from '#libs/kernel';
import { ApiFromValidation, NotTogetherWith } from '#libs/platform';
import { ACTIONS, type Action } from '#libs/pricing';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';

/** A product, by a name or by its extension, and who would buy it. */
@ApiFromValidation()
export class XrayQuery {
  /** Its length decides the tier. */
  @ValidateIf(({ tld }: XrayQuery) => tld === undefined)
  @IsString()
  @MaxLength(300)
  readonly name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(63)
  @NotTogetherWith('name')
  readonly tld?: string;

  @IsIn(ACTIONS)
  readonly action: Action = 'register';

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(YEARS_MAX)
  readonly years: number = 1;

  /** A node below me, however deep; myself when it is left out. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly buyer?: string;
}
