import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** How a seller's group of extensions is stored: those in it, separated by blanks. */
export const tldGroupTable = new EntitySchema({
  name: 'tld_group',
  columns: {
    sellerId: columns.integer({ primary: true }),
    name: columns.text(30, { primary: true }),
    tlds: columns.longText(),
  },
});
