import { ApiFromValidation } from '#libs/platform';
import { IsString, MaxLength } from 'class-validator';
import type { PasswordChange } from '../login/change-password';
import { PASSWORD_BYTES } from '../people/password';

@ApiFromValidation()
export class PasswordChangeBody implements PasswordChange {
  @IsString()
  @MaxLength(PASSWORD_BYTES.max)
  readonly currentPassword!: string;

  /** The new one. */
  @IsString()
  @MaxLength(1_024)
  readonly password!: string;
}
