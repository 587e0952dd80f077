import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { NOTE_MAX } from './top-up';

/** How a top-up is stored. One index for each list that is shown: the child's own, a parent's, and a parent's in one state. */
export const topUpTable = new EntitySchema({
  name: 'top_up',
  columns: {
    id: columns.id(),
    childId: columns.integer(),
    parentId: columns.integer(),
    amountUnits: columns.units(),
    currency: columns.text(3),
    state: columns.text(12),
    note: columns.text(NOTE_MAX, { nullable: true }),
    requestedBy: columns.text(40),
    requestedAt: columns.instant(),
    decidedBy: columns.text(40, { nullable: true }),
    decidedAt: columns.instant({ nullable: true }),
    reason: columns.text(NOTE_MAX, { nullable: true }),
    idempotencyKey: columns.text(255),
    requestHash: columns.text(64),
    decisionKey: columns.text(255, { nullable: true }),
  },
  indices: [
    { name: 'top_up_key', columns: ['childId', 'idempotencyKey'], unique: true },
    { name: 'top_up_child', columns: ['childId', 'requestedAt', 'id'] },
    { name: 'top_up_parent', columns: ['parentId', 'requestedAt', 'id'] },
    { name: 'top_up_parent_state', columns: ['parentId', 'state', 'requestedAt', 'id'] },
  ],
});
