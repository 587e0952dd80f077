import { Pictures } from '#libs/documents';
import { TreeModule } from '#libs/tree';
import { Module } from '@nestjs/common';
import { AddHost } from './hosts/add-host';
import { AllowCertificate } from './hosts/allow-certificate';
import { BrandHosts } from './hosts/brand-hosts';
import { CheckHost } from './hosts/check-host';
import { CheckHosts } from './hosts/check-hosts';
import { ChoosePrimaryHost } from './hosts/choose-primary-host';
import { FreeName } from './hosts/free-name';
import { LookAtHost } from './hosts/look-at-host';
import { ReleaseHost } from './hosts/release-host';
import { SettleLook } from './hosts/settle-look';
import { BrandImages } from './images/brand-images';
import { SetBrandImage } from './images/set-brand-image';
import { LegalTextReads } from './legal/legal-text-reads';
import { LegalTexts } from './legal/legal-texts';
import { PublishLegalText } from './legal/publish-legal-text';
import { BrandSenders } from './senders/brand-senders';
import { CheckMailSender } from './senders/check-mail-sender';
import { CheckMailSenders } from './senders/check-mail-senders';
import { SenderKeys } from './senders/sender-keys';
import { SetMailSender } from './senders/set-mail-sender';
import { BrandProfiles } from './profile/brand-profiles';
import { SetBrand } from './profile/set-brand';

const front = [BrandProfiles, SetBrand, BrandImages, SetBrandImage, LegalTexts, LegalTextReads, PublishLegalText];
const hosts = [BrandHosts, AddHost, CheckHost, CheckHosts, ReleaseHost, ChoosePrimaryHost, AllowCertificate];

const senders = [BrandSenders, SetMailSender, CheckMailSender, CheckMailSenders];

/** What brands show. Needs the platform's module. */
@Module({
  imports: [TreeModule],
  providers: [Pictures, FreeName, LookAtHost, SettleLook, ...front, ...hosts, SenderKeys, ...senders],
  exports: [...front, ...hosts, ...senders],
})
export class BrandingModule {}
