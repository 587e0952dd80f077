import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Which extensions a seller does not sell, or sells no new names of. Without a row it sells them. */
export const saleSwitchTable = new EntitySchema({
  name: 'sale_switch',
  columns: {
    sellerId: columns.integer({ primary: true }),
    tld: columns.text(63, { primary: true }),
    state: columns.text(12),
    since: columns.instant(),
  },
});
