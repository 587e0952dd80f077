import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Carts: their items as JSON. */
export const cartTable = new EntitySchema({
  name: 'cart',
  columns: {
    id: columns.id(64),
    sellerId: columns.integer(),
    items: columns.longText(),
    changedAt: columns.instant(),
  },
  indices: [{ name: 'cart_changed', columns: ['changedAt'] }],
});
