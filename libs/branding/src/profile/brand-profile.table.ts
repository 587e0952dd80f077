import { asJson, columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { BrandProfile } from './brand-profile';

/** How a profile is stored: at most one for a brand, its parts as one text, since nothing is looked for by them. */
export interface StoredProfile {
  readonly nodeId: number;
  readonly profile: Omit<BrandProfile, 'nodeId'>;
}

export const brandProfileTable = new EntitySchema<StoredProfile>({
  name: 'brand_profile',
  columns: {
    nodeId: columns.integer({ primary: true }),
    profile: columns.longText({ transformer: asJson }),
  },
});
