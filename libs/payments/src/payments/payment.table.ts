import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** How a payment is stored. One index for each list that is shown: the payer's own, a seller's, and a seller's with one alarm. */
export const paymentTable = new EntitySchema({
  name: 'payment',
  columns: {
    id: columns.id(),
    childId: columns.integer(),
    parentId: columns.integer(),
    methodId: columns.text(40),
    provider: columns.text(12),
    amountUnits: columns.units(),
    feeUnits: columns.units(),
    currency: columns.text(3),
    state: columns.text(12),
    attempt: columns.integer(),
    payUrl: columns.text(500, { nullable: true }),
    reference: columns.text(100, { nullable: true }),
    invoiceId: columns.text(40, { nullable: true }),
    requestedBy: columns.text(40),
    requestedAt: columns.instant(),
    expiresAt: columns.instant(),
    settledAt: columns.instant({ nullable: true }),
    paidBy: columns.text(160, { nullable: true }),
    topUpId: columns.text(40, { nullable: true }),
    alarm: columns.text(16, { nullable: true }),
    idempotencyKey: columns.text(255),
    requestHash: columns.text(64),
  },
  indices: [
    { name: 'payment_key', columns: ['childId', 'idempotencyKey'], unique: true },
    { name: 'payment_child', columns: ['childId', 'requestedAt', 'id'] },
    { name: 'payment_parent', columns: ['parentId', 'requestedAt', 'id'] },
    { name: 'payment_parent_alarm', columns: ['parentId', 'alarm', 'requestedAt', 'id'] },
    { name: 'payment_top_up', columns: ['topUpId'], unique: true },
  ],
});
