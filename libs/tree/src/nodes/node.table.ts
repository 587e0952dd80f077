import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { Node } from './node';

/** How a node is stored. The database makes the ids; they fit 32 bits, so that eight of them fit the path. */
export const nodeTable = new EntitySchema<Node>({
  name: 'node',
  columns: {
    id: columns.integer({ primary: true, generated: 'increment' }),
    path: columns.text(96),
    kind: columns.text(12),
    name: columns.text(120),
    createdAt: columns.instant(),
  },
  indices: [{ name: 'node_path', columns: ['path'], unique: true }],
});
