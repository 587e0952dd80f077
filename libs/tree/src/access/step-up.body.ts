import { ApiFromValidation } from '#libs/platform';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Proof } from '../login/proofs';
import { PASSWORD_BYTES } from '../people/password';

@ApiFromValidation()
export class StepUpBody implements Proof {
  /** The password of somebody without a second factor. */
  @IsOptional()
  @IsString()
  @MaxLength(PASSWORD_BYTES.max)
  readonly password?: string;

  /** The code of somebody who has one: six digits of the app, or a recovery code. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly code?: string;
}
