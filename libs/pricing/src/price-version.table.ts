import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** One row per seller that has ever written a price, a rule, a package or its tax status. */
export const priceVersionTable = new EntitySchema({
  name: 'price_version',
  columns: { sellerId: columns.integer({ primary: true }), stamp: columns.text(40) },
});
