import { ApiFromValidation } from '#libs/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';

export const CORETAX_FORMATS = ['xml', 'xlsx'] as const;

/** Which of a run's files is wanted, and as what. */
@ApiFromValidation()
export class CoretaxQuery {
  /** `xml` is what Coretax takes, `xlsx` what DJP's converter reads. */
  @IsIn(CORETAX_FORMATS)
  readonly format: (typeof CORETAX_FORMATS)[number] = 'xml';

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly file: number = 1;
}
