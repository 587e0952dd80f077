import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** How a receipt is stored: one for each top-up. */
export const receiptTable = new EntitySchema({
  name: 'receipt',
  columns: {
    id: columns.id(),
    issuerId: columns.integer(),
    payerId: columns.integer(),
    topUpId: columns.text(40),
    invoiceId: columns.text(40, { nullable: true }),
    number: columns.text(40),
    year: columns.integer(),
    seq: columns.integer(),
    currency: columns.text(3),
    amountUnits: columns.units(),
    seller: columns.longText(),
    payer: columns.longText(),
    paidAt: columns.instant(),
    issuedAt: columns.instant(),
  },
  indices: [
    { name: 'receipt_number', columns: ['issuerId', 'year', 'seq'], unique: true },
    { name: 'receipt_top_up', columns: ['topUpId'], unique: true },
    { name: 'receipt_issuer', columns: ['issuerId', 'id'] },
    { name: 'receipt_payer', columns: ['payerId', 'id'] },
    { name: 'receipt_invoice', columns: ['invoiceId', 'id'] },
  ],
});
