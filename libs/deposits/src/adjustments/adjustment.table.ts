import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { NOTE_MAX } from '../top-up';
import type { Adjustment } from './adjustment';

/** An adjustment as it is stored: amounts in minor units of one currency. */
export interface StoredAdjustment extends Omit<Adjustment, 'amount' | 'limit'> {
  readonly units: bigint;
  readonly limitUnits: bigint | null;
  readonly currency: string;
}

/** How an adjustment is stored. One index for each list that is shown: a child's, a parent's, a parent's in one state, a parent's for one child. */
export const adjustmentTable = new EntitySchema<StoredAdjustment>({
  name: 'adjustment',
  columns: {
    id: columns.id(),
    childId: columns.integer(),
    parentId: columns.integer(),
    direction: columns.text(6),
    units: columns.units(),
    currency: columns.text(3),
    kind: columns.text(12),
    reason: columns.text(NOTE_MAX),
    state: columns.text(12),
    requestedBy: columns.text(40),
    requestedAt: columns.instant(),
    decidedBy: columns.text(40, { nullable: true }),
    decidedAt: columns.instant({ nullable: true }),
    limitUnits: columns.units({ nullable: true }),
    idempotencyKey: columns.text(255),
    requestHash: columns.text(64),
  },
  indices: [
    { name: 'adjustment_key', columns: ['parentId', 'idempotencyKey'], unique: true },
    { name: 'adjustment_child', columns: ['childId', 'state', 'id'] },
    { name: 'adjustment_parent', columns: ['parentId', 'id'] },
    { name: 'adjustment_parent_state', columns: ['parentId', 'state', 'id'] },
  ],
});
