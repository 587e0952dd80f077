import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

export const ADDRESS_MAX = 300;
export const NAME_MAX = 120;

export const billingProfileTable = new EntitySchema({
  name: 'billing_profile',
  columns: {
    nodeId: columns.integer({ primary: true }),
    name: columns.text(NAME_MAX),
    company: columns.text(NAME_MAX, { nullable: true }),
    address: columns.text(ADDRESS_MAX, { nullable: true }),
    taxNumber: columns.text(16, { nullable: true }),
    companyNumber: columns.text(40, { nullable: true }),
    numberPrefix: columns.text(8),
    updatedAt: columns.instant(),
  },
});
