import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** From when on a seller holds a product to be subject to PPh 23, or no more. Rows are only added; the newest counts. */
export const withheldProductTable = new EntitySchema({
  name: 'withheld_product',
  columns: {
    sellerId: columns.integer({ primary: true }),
    tld: columns.text(63, { primary: true }),
    action: columns.text(12, { primary: true }),
    since: columns.instant({ primary: true }),
    isSubject: columns.flag(),
  },
});
