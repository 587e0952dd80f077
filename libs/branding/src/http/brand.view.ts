import type { Locale } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import { BrandImagesView, viewBrandImages } from './brand-image.view';
import { LegalTextView, viewLegalText } from './legal-text.view';
import { LANGUAGES, type WholeBrand } from '../profile/brand-profile';

class ColoursView {
  @ApiProperty({ example: '#7a1f4e' })
  readonly primary!: string;

  @ApiProperty({ example: '#ffffff', description: 'Of what is written on it.' })
  readonly onPrimary!: string;

  @ApiProperty({ example: '#ffd54f' })
  readonly accent!: string;

  @ApiProperty({ example: '#111111', description: 'Of what is written on it.' })
  readonly onAccent!: string;
}

class BrandContactsView {
  @ApiProperty({ type: 'string', nullable: true, example: '+6281234567890' })
  readonly phone!: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: '+6281234567890' })
  readonly whatsapp!: string | null;

  @ApiProperty({ type: 'string', format: 'uri', nullable: true, example: 'https://wa.me/6281234567890' })
  readonly whatsappUrl!: string | null;

  @ApiProperty({ type: 'string', format: 'uri', nullable: true })
  readonly liveChatUrl!: string | null;
}

/** What visitors see of a brand before they log in. */
export class BrandView {
  @ApiProperty({ example: 'Senja Hosting' })
  readonly name!: string;

  @ApiProperty({ enum: LANGUAGES, description: 'The language for visitors who ask for none.' })
  readonly locale!: Locale;

  @ApiProperty({ enum: LANGUAGES, isArray: true, description: 'The languages there are.' })
  readonly languages!: readonly Locale[];

  @ApiProperty({ type: 'string', format: 'email', nullable: true })
  readonly supportEmail!: string | null;

  @ApiProperty()
  readonly colours!: ColoursView;

  @ApiProperty()
  readonly contacts!: BrandContactsView;

  @ApiProperty()
  readonly images!: BrandImagesView;

  @ApiProperty({ type: LegalTextView, isArray: true, description: 'Those that hold now; their words are under /v1/brand/legal-text.' })
  readonly legalTexts!: readonly LegalTextView[];

  @ApiProperty({ description: 'Visitors may make an account by themselves.' })
  readonly isOpenToVisitors!: boolean;

  @ApiProperty({ description: 'A first order needs a solved challenge of `GET /v1/auth/challenge`.' })
  readonly asksCaptcha!: boolean;
}

export const viewBrand = ({ name, locale, languages, supportEmail, colours, ...profile }: WholeBrand): BrandView => ({
  name,
  locale,
  languages,
  supportEmail,
  colours: { primary: colours.primary, onPrimary: colours.onPrimary, accent: colours.accent, onAccent: colours.onAccent },
  contacts: {
    phone: profile.phone,
    whatsapp: profile.whatsapp,
    whatsappUrl: profile.whatsapp === null ? null : `https://wa.me/${profile.whatsapp.slice(1)}`,
    liveChatUrl: profile.liveChatUrl,
  },
  images: viewBrandImages(profile.images),
  legalTexts: profile.legalTexts.map(viewLegalText),
  isOpenToVisitors: profile.isOpenToVisitors,
  asksCaptcha: profile.asksCaptcha,
});
