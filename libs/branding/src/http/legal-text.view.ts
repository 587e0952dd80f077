import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES } from '../profile/brand-profile';
import { LEGAL_KINDS, type LegalKind, type LegalText } from '../legal/legal-text';
import type { Locale } from '#libs/tree';

/** Which version of a legal text there is, without its words. */
export class LegalTextView {
  @ApiProperty({ example: 'lgl_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ enum: LEGAL_KINDS })
  readonly kind!: LegalKind;

  @ApiProperty({ type: 'integer', description: '1, 2, 3 … of each kind.' })
  readonly version!: number;

  @ApiProperty({ enum: LANGUAGES, isArray: true })
  readonly languages!: readonly Locale[];

  @ApiProperty({ format: 'date-time', description: 'From when on it holds.' })
  readonly publishedFrom!: string;
}

/** With its words. */
export class WholeLegalTextView extends LegalTextView {
  @ApiProperty({ type: 'string', nullable: true, description: 'In Indonesian: Markdown without HTML.' })
  readonly textId!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'In English.' })
  readonly textEn!: string | null;
}

const headOf = ({ id, kind, version, texts, publishedFrom }: LegalText) => ({
  id,
  kind,
  version,
  languages: LANGUAGES.filter((locale) => texts[locale] !== undefined),
  publishedFrom: publishedFrom.toISOString(),
});

export const viewLegalText = (text: LegalText): LegalTextView => headOf(text);

export const viewWholeLegalText = (text: LegalText): WholeLegalTextView => ({
  ...headOf(text),
  textId: text.texts.id ?? null,
  textEn: text.texts.en ?? null,
});
