import type { Schema } from '#libs/platform';
import { BrandProfiles1795000052001 } from './migrations/1795000052001-brand-profiles';
import { BrandImages1795000052002 } from './migrations/1795000052002-brand-images';
import { BrandSenders1795000052005 } from './migrations/1795000052005-brand-senders';
import { brandSenderTable } from './senders/brand-sender.table';
import { brandHostTable } from './hosts/brand-host.table';
import { BrandHosts1795000052004 } from './migrations/1795000052004-brand-hosts';
import { LegalTexts1795000052003 } from './migrations/1795000052003-legal-texts';
import { legalTextTable } from './legal/legal-text.table';
import { brandImageTable } from './images/brand-image.table';
import { brandProfileTable } from './profile/brand-profile.table';

/** Tables and migrations of this lib. */
export const brandingSchema: Schema = {
  entities: [brandProfileTable, brandImageTable, legalTextTable, brandHostTable, brandSenderTable],
  migrations: [
    BrandProfiles1795000052001,
    BrandImages1795000052002,
    LegalTexts1795000052003,
    BrandHosts1795000052004,
    BrandSenders1795000052005,
  ],
};
