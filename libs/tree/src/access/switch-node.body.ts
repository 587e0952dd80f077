import { ApiFromValidation } from '#libs/platform';
import { IsString, MaxLength } from 'class-validator';

@ApiFromValidation()
export class SwitchNodeBody {
  /** `nod_...`, one of `memberships`. */
  @IsString()
  @MaxLength(40)
  readonly node!: string;
}
