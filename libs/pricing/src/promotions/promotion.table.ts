import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** How a promotion is stored; its prices are rows of its list. */
export const promotionTable = new EntitySchema({
  name: 'promotion',
  columns: {
    id: columns.integer({ primary: true, generated: 'increment' }),
    sellerId: columns.integer(),
    listKind: columns.text(8),
    listId: columns.integer(),
    name: columns.text(120),
    validFrom: columns.instant(),
    validUntil: columns.instant(),
    createdAt: columns.instant(),
  },
  indices: [{ name: 'promotion_seller', columns: ['sellerId', 'id'] }],
});
