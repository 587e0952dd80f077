import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';
import type { Edge } from './edge';

/** How an edge is stored: one row for each node but the root, listed by parent. */
export const edgeTable = new EntitySchema<Edge>({
  name: 'edge',
  columns: {
    childId: columns.integer({ primary: true }),
    parentId: columns.integer(),
    state: columns.text(12),
    since: columns.instant(),
    suspendedBy: columns.text(12, { nullable: true }),
    suspendedByPerson: columns.text(40, { nullable: true }),
    suspensionReason: columns.text(200, { nullable: true }),
    depthLimit: columns.integer({ nullable: true }),
  },
  indices: [{ name: 'edge_children', columns: ['parentId', 'childId'] }],
  foreignKeys: [reference('fk_edge_child', 'childId', 'node'), reference('fk_edge_parent', 'parentId', 'node')],
});
