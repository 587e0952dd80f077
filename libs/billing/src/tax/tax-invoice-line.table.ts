import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Which lines of bills stand on which tax invoice: each on one, for ever. */
export const taxInvoiceLineTable = new EntitySchema({
  name: 'tax_invoice_line',
  columns: {
    itemId: columns.id(),
    issuerId: columns.integer({ primary: true }),
    taxInvoiceId: columns.text(40),
  },
  indices: [{ name: 'tax_invoice_line_invoice', columns: ['taxInvoiceId', 'itemId'] }],
});
