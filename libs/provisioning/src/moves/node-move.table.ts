import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Every move of a part of the tree: rows are only ever added, and the laws read them. */
export const nodeMoveTable = new EntitySchema({
  name: 'node_move',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    number: columns.integer(),
    fromId: columns.integer(),
    toId: columns.integer(),
    currency: columns.text(3),
    carriedUnits: columns.units(),
    reason: columns.text(200),
    movedBy: columns.text(40),
    movedAt: columns.instant(),
  },
  indices: [{ name: 'node_move_node', columns: ['nodeId', 'number'], unique: true }],
});
