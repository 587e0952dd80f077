import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

export const TAX_NAME_MAX = 120;
export const TAX_ADDRESS_MAX = 300;
export const TAX_EMAIL_MAX = 254;

/** Who a node is on tax papers, from when on: a row is never changed, the newest counts. */
export const taxProfileTable = new EntitySchema({
  name: 'tax_profile',
  columns: {
    nodeId: columns.integer({ primary: true }),
    since: columns.instant({ primary: true }),
    documentKind: columns.text(12),
    documentNumber: columns.text(32),
    placeNumber: columns.text(22, { nullable: true }),
    name: columns.text(TAX_NAME_MAX),
    address: columns.text(TAX_ADDRESS_MAX),
    email: columns.text(TAX_EMAIL_MAX, { nullable: true }),
    country: columns.text(3),
  },
});
