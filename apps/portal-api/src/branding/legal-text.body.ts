import { LEGAL_KINDS, type LegalKind } from '#libs/branding';
import { ApiFromValidation, IsInstant, IsNested } from '#libs/platform';
import { IsIn, IsOptional, IsString } from 'class-validator';

@ApiFromValidation()
export class TextsBody {
  /** In Indonesian: Markdown without HTML, at most 60,000 bytes. */
  @IsOptional()
  @IsString()
  readonly id?: string | null;

  /** In English. */
  @IsOptional()
  @IsString()
  readonly en?: string | null;
}

/** Another version of what customers agree to. */
@ApiFromValidation()
export class LegalTextBody {
  @IsIn(LEGAL_KINDS)
  readonly kind!: LegalKind;

  /** One language at least. */
  @IsNested(() => TextsBody)
  readonly texts!: TextsBody;

  /** From when on it holds; now, or as soon as the version before it does, when it is left out. */
  @IsOptional()
  @IsInstant()
  readonly publishedFrom?: string | null;
}
