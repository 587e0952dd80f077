import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';
import type { Brand } from './brand';

/** How a brand is stored: at most one for a node. */
export const brandTable = new EntitySchema<Brand>({
  name: 'brand',
  columns: {
    nodeId: columns.integer({ primary: true }),
    name: columns.text(120),
    supportEmail: columns.text(254),
    locale: columns.text(2),
    colour: columns.text(7, { nullable: true }),
    primaryHost: columns.text(253, { nullable: true }),
  },
  foreignKeys: [reference('fk_brand_node', 'nodeId', 'node')],
});
