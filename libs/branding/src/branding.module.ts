import { Pictures } from '#libs/documents';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { BrandImages } from './images/brand-images';
import { SetBrandImage } from './images/set-brand-image';
import { LegalTextReads } from './legal/legal-text-reads';
import { LegalTexts } from './legal/legal-texts';
import { PublishLegalText } from './legal/publish-legal-text';
import { BrandProfiles } from './profile/brand-profiles';
import { SetBrand } from './profile/set-brand';

const front = [BrandProfiles, SetBrand, BrandImages, SetBrandImage, LegalTexts, LegalTextReads, PublishLegalText];

/** What brands show. Needs the platform's module. */
@Module({ imports: [TreeModule], providers: [Pictures, ...front], exports: front })
export class BrandingModule {}
