import { ApiFromValidation } from '#libs/platform';
import { IsString, MaxLength } from 'class-validator';
import type { PasswordReset } from '../login/reset-password';
import { LinkBody } from './link.body';

@ApiFromValidation()
export class PasswordResetBody extends LinkBody implements PasswordReset {
  /** The new one. */
  @IsString()
  @MaxLength(1_024)
  readonly password!: string;
}
