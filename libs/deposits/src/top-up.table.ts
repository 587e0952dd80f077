import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { NOTE_MAX } from './top-up';

const maybe = { nullable: true };

/** How a top-up is stored. One index for each list that is shown: the child's own, a parent's, those of one state, those of one bank account. */
export const topUpTable = new EntitySchema({
  name: 'top_up',
  columns: {
    id: columns.id(),
    childId: columns.integer(),
    parentId: columns.integer(),
    currency: columns.text(3),
    amountUnits: columns.units(),
    exactUnits: columns.units(),
    creditedUnits: columns.units(maybe),
    state: columns.text(12),
    source: columns.text(12),
    bankAccountId: columns.text(40, maybe),
    invoiceId: columns.text(40, maybe),
    reference: columns.text(120, maybe),
    note: columns.text(NOTE_MAX, maybe),
    senderBank: columns.text(80, maybe),
    senderNumber: columns.text(40, maybe),
    senderName: columns.text(120, maybe),
    paidOn: columns.text(10, maybe),
    proofAt: columns.instant(maybe),
    duplicateOf: columns.text(40, maybe),
    requestedBy: columns.text(40),
    requestedAt: columns.instant(),
    expiresAt: columns.instant(maybe),
    firstBy: columns.text(40, maybe),
    firstAt: columns.instant(maybe),
    firstUnits: columns.units(maybe),
    firstReason: columns.text(NOTE_MAX, maybe),
    firstKey: columns.text(255, maybe),
    firstHash: columns.text(64, maybe),
    limitUnits: columns.units(maybe),
    decidedBy: columns.text(40, maybe),
    decidedAt: columns.instant(maybe),
    reason: columns.text(NOTE_MAX, maybe),
    idempotencyKey: columns.text(255),
    requestHash: columns.text(64),
    decisionKey: columns.text(255, maybe),
    decisionHash: columns.text(64, maybe),
  },
  indices: [
    { name: 'top_up_key', columns: ['childId', 'idempotencyKey'], unique: true },
    { name: 'top_up_reference', columns: ['reference'], unique: true },
    { name: 'top_up_child', columns: ['childId', 'requestedAt', 'id'] },
    { name: 'top_up_parent', columns: ['parentId', 'requestedAt', 'id'] },
    { name: 'top_up_parent_state', columns: ['parentId', 'state', 'requestedAt', 'id'] },
    { name: 'top_up_account', columns: ['parentId', 'bankAccountId', 'state', 'requestedAt', 'id'] },
    { name: 'top_up_expiry', columns: ['state', 'expiresAt'] },
  ],
});
