import { ApiFromValidation } from '#libs/platform';
import { ACTIONS, type Action, SHEET_LANGUAGES, type SheetLanguage } from '#libs/pricing';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** Which list is downloaded, which of its lines, and in which language. */
@ApiFromValidation()
export class PriceSheetQuery {
  /** `cost` (what registries take from the operator), `pkg_7` (a package) or `nod_42` (the prices of one child). */
  @IsString()
  @MaxLength(40)
  readonly list!: string;

  /** Without a dot in front. */
  @IsOptional()
  @IsString()
  @MaxLength(63)
  readonly tld?: string;

  @IsOptional()
  @IsIn(ACTIONS)
  readonly action?: Action;

  /** Of the headings and the guide. */
  @IsIn(SHEET_LANGUAGES)
  readonly language: SheetLanguage = 'id';
}
