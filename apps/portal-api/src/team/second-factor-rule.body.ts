import { ApiFromValidation } from '#libs/platform';
import { IsBoolean } from 'class-validator';

@ApiFromValidation()
export class SecondFactorRuleBody {
  /** Everybody who acts for the account needs a second factor. */
  @IsBoolean()
  readonly required!: boolean;
}
