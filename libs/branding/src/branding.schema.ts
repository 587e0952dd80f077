import type { Schema } from '#libs/platform';
import { BrandProfiles1795000052001 } from './migrations/1795000052001-brand-profiles';
import { brandProfileTable } from './profile/brand-profile.table';

/** Tables and migrations of this lib. */
export const brandingSchema: Schema = { entities: [brandProfileTable], migrations: [BrandProfiles1795000052001] };
