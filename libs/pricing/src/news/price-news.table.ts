import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** What those who buy by a list are told the next morning: one row for each write that changed a price. */
export const priceNewsTable = new EntitySchema({
  name: 'price_news',
  columns: {
    id: columns.integer({ primary: true, generated: 'increment' }),
    sellerId: columns.integer(),
    listKind: columns.text(8),
    listId: columns.integer(),
    dueAt: columns.instant(),
    beginsAt: columns.instant(),
    raised: columns.integer(),
    lowered: columns.integer(),
    ended: columns.integer(),
    tlds: columns.longText(),
    /** The last child that was told. */
    toldUpTo: columns.integer(),
  },
  indices: [{ name: 'price_news_due', columns: ['sellerId', 'listKind', 'listId', 'dueAt'] }],
});
