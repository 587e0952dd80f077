import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** How long the number of a slip may be, and the reason why one was turned down. */
export const SLIP_NUMBER_MAX = 40;
export const WITHHOLDING_REASON_MAX = 500;

/** What is withheld of an invoice: one for each, declared anew where it did not hold. One index for each list that is shown. */
export const withholdingTable = new EntitySchema({
  name: 'withholding',
  columns: {
    id: columns.id(),
    invoiceId: columns.text(40),
    issuerId: columns.integer(),
    buyerId: columns.integer(),
    state: columns.text(12),
    currency: columns.text(3),
    units: columns.units(),
    slipNumber: columns.text(SLIP_NUMBER_MAX, { nullable: true }),
    slipDated: columns.text(10, { nullable: true }),
    reason: columns.text(WITHHOLDING_REASON_MAX, { nullable: true }),
    decidedBy: columns.text(40, { nullable: true }),
    decidedAt: columns.instant({ nullable: true }),
    declaredAt: columns.instant(),
  },
  indices: [
    { name: 'withholding_invoice', columns: ['invoiceId'], unique: true },
    { name: 'withholding_issuer', columns: ['issuerId', 'id'] },
    { name: 'withholding_issuer_state', columns: ['issuerId', 'state', 'id'] },
    { name: 'withholding_buyer', columns: ['buyerId', 'id'] },
    { name: 'withholding_buyer_state', columns: ['buyerId', 'state', 'id'] },
  ],
});
