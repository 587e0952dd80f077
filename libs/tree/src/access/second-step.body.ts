import { ApiFromValidation } from '#libs/platform';
import { IsString, MaxLength } from 'class-validator';
import type { SecondStep } from '../login/finish-login';

@ApiFromValidation()
export class SecondStepBody implements SecondStep {
  /** From the problem `second-factor-needed`. */
  @IsString()
  @MaxLength(1_000)
  readonly challenge!: string;

  /** Six digits of the authenticator app, or a recovery code. */
  @IsString()
  @MaxLength(40)
  readonly code!: string;
}
