import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Sets of records that a seller offers to its customers. */
export const templateTable = new EntitySchema({
  name: 'dns_template',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    name: columns.text(120),
    records: columns.longText(),
    createdAt: columns.instant(),
  },
  indices: [{ name: 'dns_template_node', columns: ['nodeId', 'name'], unique: true }],
});
