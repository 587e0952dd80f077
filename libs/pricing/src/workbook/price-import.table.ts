import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Uploaded price sheets: kept for a day, or until the next upload for the same list. */
export const priceImportTable = new EntitySchema({
  name: 'price_import',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    listKind: columns.text(8),
    listId: columns.integer(),
    stamp: columns.text(80),
    faults: columns.integer(),
    createdAt: columns.instant(),
    expiresAt: columns.instant(),
    appliedAt: columns.instant({ nullable: true }),
  },
  indices: [{ name: 'price_import_node', columns: ['nodeId'] }],
});
