import { ApiFromValidation, IsLine } from '#libs/platform';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsEmail, IsIn, MaxLength } from 'class-validator';
import type { Locale } from '../../people/person';
import { DEPARTMENTS, type Department } from '../department';
import type { MailContactWish } from '../mail-contact';

/** Who is to get mails, and which. */
@ApiFromValidation()
export class MailContactBody implements MailContactWish {
  @IsLine(120)
  readonly name!: string;

  @IsEmail()
  @MaxLength(254)
  readonly email!: string;

  /** The language of the mails. */
  @IsIn(['id', 'en'])
  readonly locale!: Locale;

  /** With all of them: every mail that the owners get, but for those with a link that opens something, and those about logins. */
  @ArrayMinSize(1)
  @ArrayMaxSize(DEPARTMENTS.length)
  @ArrayUnique()
  @IsIn(DEPARTMENTS, { each: true })
  readonly departments!: Department[];
}
