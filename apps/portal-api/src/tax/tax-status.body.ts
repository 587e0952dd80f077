import { ApiFromValidation, IsInstant } from '#libs/platform';
import { IsBoolean, IsOptional } from 'class-validator';

/** Whether I am a taxable firm, and from when on. */
@ApiFromValidation()
export class TaxStatusBody {
  @IsBoolean()
  readonly isTaxable!: boolean;

  /** Now when it is left out; never in the past. */
  @IsOptional()
  @IsInstant()
  readonly since?: string;
}
