import { ApiFromValidation } from '#libs/platform';
import { IsString, MaxLength } from 'class-validator';

@ApiFromValidation()
export class VariantBody {
  /** One of the case's `variants`. */
  @IsString()
  @MaxLength(40)
  readonly variant!: string;
}
