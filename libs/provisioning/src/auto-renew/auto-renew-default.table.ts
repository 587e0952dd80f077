import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** What a seller wants of new names: a row for all of them, whose extension is empty, and one for each extension that is another way. */
export const autoRenewDefaultTable = new EntitySchema({
  name: 'auto_renew_default',
  columns: {
    sellerId: columns.integer({ primary: true }),
    tld: columns.id(63),
    isOn: columns.flag(),
    setBy: columns.text(40),
    setAt: columns.instant(),
  },
});
