import { ApiFromValidation } from '#libs/platform';
import { IsEmail, MaxLength } from 'class-validator';

const EMAIL_MAX = 254;

@ApiFromValidation()
export class MailSenderBody {
  /** Of a domain of one's own. */
  @IsEmail()
  @MaxLength(EMAIL_MAX)
  readonly address!: string;
}
