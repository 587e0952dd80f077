import { ApiFromValidation } from '#libs/platform';
import { IsEmail, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Locale } from '../people/person';
import { PASSWORD_BYTES } from '../people/password';

@ApiFromValidation()
export class LoginBody {
  @IsEmail()
  @MaxLength(254)
  readonly email!: string;

  @IsString()
  @MaxLength(PASSWORD_BYTES.max)
  readonly password!: string;

  /** Becomes the person's language. */
  @IsOptional()
  @IsIn(['id', 'en'])
  readonly locale?: Locale;

  /** The solved challenge of `GET /v1/auth/challenge`, as the Altcha widget writes it; looked at only where one is needed. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly captcha?: string | null;
}
