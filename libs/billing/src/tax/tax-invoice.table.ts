import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** A tax invoice of one seller and one buyer. Only the number that the tax office gives it is written later, once. */
export const taxInvoiceTable = new EntitySchema({
  name: 'tax_invoice',
  columns: {
    id: columns.id(),
    runId: columns.text(40),
    issuerId: columns.integer(),
    buyerId: columns.integer(),
    number: columns.text(40),
    year: columns.integer(),
    seq: columns.integer(),
    month: columns.text(7),
    dated: columns.text(10),
    transactionCode: columns.text(2),
    netUnits: columns.units(),
    otherTaxBaseUnits: columns.units(),
    taxUnits: columns.units(),
    lineCount: columns.integer(),
    seller: columns.longText(),
    buyer: columns.longText(),
    nsfp: columns.text(17, { nullable: true }),
    issuedAt: columns.instant(),
  },
  indices: [
    { name: 'tax_invoice_number', columns: ['issuerId', 'year', 'seq'], unique: true },
    { name: 'tax_invoice_reference', columns: ['issuerId', 'number'], unique: true },
    { name: 'tax_invoice_nsfp', columns: ['issuerId', 'nsfp'], unique: true },
    { name: 'tax_invoice_issuer', columns: ['issuerId', 'id'] },
    { name: 'tax_invoice_month', columns: ['issuerId', 'month', 'id'] },
    { name: 'tax_invoice_buyer', columns: ['buyerId', 'id'] },
    { name: 'tax_invoice_run', columns: ['runId', 'seq'] },
  ],
});
