import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';
import type { Membership } from './membership';

/** How a membership is stored: a person has one role at a node. */
export const membershipTable = new EntitySchema<Membership>({
  name: 'membership',
  columns: {
    personId: columns.id(),
    nodeId: columns.integer({ primary: true }),
    role: columns.text(12),
  },
  indices: [{ name: 'membership_node', columns: ['nodeId'] }],
  foreignKeys: [reference('fk_membership_person', 'personId', 'person'), reference('fk_membership_node', 'nodeId', 'node')],
});
