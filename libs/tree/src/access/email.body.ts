import { ApiFromValidation } from '#libs/platform';
import { IsEmail, MaxLength } from 'class-validator';

/** An e-mail address, and nothing else. */
@ApiFromValidation()
export class EmailBody {
  @IsEmail()
  @MaxLength(254)
  readonly email!: string;
}
