import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { BrandProfiles } from './profile/brand-profiles';
import { SetBrand } from './profile/set-brand';

const front = [BrandProfiles, SetBrand];

/** What brands show. Needs the platform's module. */
@Module({ imports: [TreeModule], providers: front, exports: front })
export class BrandingModule {}
