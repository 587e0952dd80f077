import { ApiFromValidation, IsLine } from '#libs/platform';
import { IsIn, IsOptional } from 'class-validator';
import type { Locale } from '../people/person';

/** What I say anew about myself; what is left out stays as it is. */
@ApiFromValidation()
export class ProfileBody {
  @IsOptional()
  @IsLine(120)
  readonly name?: string;

  /** As people write it, Indonesian unless it begins with a plus. */
  @IsOptional()
  @IsLine(40)
  readonly phone?: string;

  /** The language of my mails. */
  @IsOptional()
  @IsIn(['id', 'en'])
  readonly locale?: Locale;
}
