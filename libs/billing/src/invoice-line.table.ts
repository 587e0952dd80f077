import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** How a line is stored: an item is billed once by each seller on its way. Those without an invoice wait for one. */
export const invoiceLineTable = new EntitySchema({
  name: 'invoice_line',
  columns: {
    itemId: columns.id(),
    issuerId: columns.integer({ primary: true }),
    buyerId: columns.integer(),
    orderId: columns.text(40),
    position: columns.integer(),
    action: columns.text(12),
    name: columns.text(253),
    years: columns.integer(),
    periodFrom: columns.instant({ nullable: true }),
    periodUntil: columns.instant({ nullable: true }),
    currency: columns.text(3),
    priceUnits: columns.units(),
    otherTaxBaseUnits: columns.units(),
    taxRateBasisPoints: columns.integer(),
    taxUnits: columns.units(),
    totalUnits: columns.units(),
    invoiceId: columns.text(40, { nullable: true }),
    creditNoteId: columns.text(40, { nullable: true }),
  },
  indices: [
    { name: 'invoice_line_invoice', columns: ['invoiceId', 'position'] },
    { name: 'invoice_line_waiting', columns: ['issuerId', 'invoiceId', 'orderId'] },
    { name: 'invoice_line_credit_note', columns: ['creditNoteId', 'position'] },
  ],
});
