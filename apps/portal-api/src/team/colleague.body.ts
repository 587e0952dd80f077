import { ApiFromValidation, IsLine } from '#libs/platform';
import type { Locale } from '#libs/tree';
import { IsEmail, IsIn, IsOptional, MaxLength } from 'class-validator';
import { RoleBody } from './role.body';

@ApiFromValidation()
export class ColleagueBody extends RoleBody {
  @IsLine(120)
  readonly name!: string;

  @IsEmail()
  @MaxLength(254)
  readonly email!: string;

  /** The language of the mail. */
  @IsOptional()
  @IsIn(['id', 'en'])
  readonly locale?: Locale;
}
