import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';
import type { Host } from './brand';

/** How a host is stored: one brand's, whoever asks. */
export const hostTable = new EntitySchema<Host>({
  name: 'host',
  columns: {
    name: columns.id(253),
    nodeId: columns.integer(),
    verifiedAt: columns.instant({ nullable: true }),
  },
  indices: [{ name: 'host_node', columns: ['nodeId'] }],
  foreignKeys: [reference('fk_host_brand', 'nodeId', 'brand', 'nodeId')],
});
