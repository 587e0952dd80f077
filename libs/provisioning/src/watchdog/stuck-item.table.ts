import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Items that were paid and did not go on. Rows are never taken away. */
export const stuckItemTable = new EntitySchema({
  name: 'stuck_item',
  columns: {
    id: columns.id(),
    itemId: columns.text(40),
    kind: columns.text(12),
    /** The item while it is stuck, null afterwards: each is here once. */
    openItem: columns.text(40, { nullable: true }),
    since: columns.instant(),
    seenAt: columns.instant(),
    overAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'stuck_item_open', columns: ['openItem'], unique: true },
    { name: 'stuck_item_over', columns: ['overAt', 'id'] },
  ],
});
