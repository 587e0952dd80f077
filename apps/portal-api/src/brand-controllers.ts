import type { Type } from '@nestjs/common';
import { BrandImagesController } from './branding/brand-images.controller';
import { BrandHostsController } from './branding/brand-hosts.controller';
import { MailSenderController } from './branding/mail-sender.controller';
import { LegalTextsController } from './branding/legal-texts.controller';
import { BrandController } from './branding/brand.controller';

/** What is about brands, in the order in which their routes are tried. */
export const BRAND_CONTROLLERS: Type[] = [
  BrandController,
  BrandImagesController,
  LegalTextsController,
  BrandHostsController,
  MailSenderController,
];
