import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** How a row of a price list is stored. The database makes the ids: of two that begin together the higher one holds. */
export const priceTable = new EntitySchema({
  name: 'price',
  columns: {
    id: columns.integer({ primary: true, generated: 'increment' }),
    sellerId: columns.integer(),
    listKind: columns.text(8),
    listId: columns.integer(),
    tld: columns.text(63),
    tier: columns.text(8),
    action: columns.text(8),
    years: columns.integer(),
    amount: columns.units(),
    currency: columns.text(3),
    allowBelowCost: columns.flag(),
    validFrom: columns.instant(),
    validUntil: columns.instant({ nullable: true }),
    /** The promotion it belongs to: such a row lies over all others of its list. */
    promotionId: columns.integer({ nullable: true }),
    createdAt: columns.instant(),
    /** When somebody ended it earlier than it said at first. */
    closedAt: columns.instant({ nullable: true }),
  },
  checks: [{ name: 'price_sound', expression: 'amount > 0 AND years BETWEEN 1 AND 10' }],
  indices: [{ name: 'price_list', columns: ['sellerId', 'listKind', 'listId', 'tld'] }],
});
