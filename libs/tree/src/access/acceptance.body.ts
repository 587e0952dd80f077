import { ApiFromValidation, IsLine } from '#libs/platform';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Acceptance } from '../invitations/accept-invitation';
import type { Locale } from '../people/person';
import { LinkBody } from './link.body';

@ApiFromValidation()
export class AcceptanceBody extends LinkBody implements Acceptance {
  @IsLine(120)
  readonly name!: string;

  @IsString()
  @MaxLength(1_024)
  readonly password!: string;

  @IsOptional()
  @IsIn(['id', 'en'])
  readonly locale?: Locale;
}
