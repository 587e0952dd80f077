import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** How a bill is stored. One index for each list that is shown, by either side and with or without a state. */
export const invoiceTable = new EntitySchema({
  name: 'invoice',
  columns: {
    id: columns.id(),
    issuerId: columns.integer(),
    buyerId: columns.integer(),
    orderId: columns.text(40),
    number: columns.text(40),
    year: columns.integer(),
    seq: columns.integer(),
    state: columns.text(12),
    currency: columns.text(3),
    netUnits: columns.units(),
    taxUnits: columns.units(),
    totalUnits: columns.units(),
    creditedUnits: columns.units(),
    seller: columns.longText(),
    billTo: columns.longText(),
    issuedAt: columns.instant(),
    dueAt: columns.instant({ nullable: true }),
    paidAt: columns.instant({ nullable: true }),
    payWith: columns.text(40, { nullable: true }),
    reminders: columns.integer(),
  },
  indices: [
    { name: 'invoice_number', columns: ['issuerId', 'year', 'seq'], unique: true },
    { name: 'invoice_issuer', columns: ['issuerId', 'id'] },
    { name: 'invoice_issuer_state', columns: ['issuerId', 'state', 'id'] },
    { name: 'invoice_buyer', columns: ['buyerId', 'id'] },
    { name: 'invoice_buyer_state', columns: ['buyerId', 'state', 'id'] },
    { name: 'invoice_order', columns: ['orderId', 'issuerId'] },
    { name: 'invoice_due', columns: ['state', 'dueAt'] },
    { name: 'invoice_issuer_paid', columns: ['issuerId', 'paidAt'] },
  ],
});
