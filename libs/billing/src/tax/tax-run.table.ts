import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** The tax invoices that one seller wrote for one month at one time. Never changed. */
export const taxRunTable = new EntitySchema({
  name: 'tax_run',
  columns: {
    id: columns.id(),
    issuerId: columns.integer(),
    month: columns.text(7),
    per: columns.text(8),
    madeBy: columns.text(40),
    madeAt: columns.instant(),
    seller: columns.longText(),
    invoiceCount: columns.integer(),
    correctionCount: columns.integer(),
    netUnits: columns.units(),
    otherTaxBaseUnits: columns.units(),
    taxUnits: columns.units(),
  },
  indices: [{ name: 'tax_run_issuer', columns: ['issuerId', 'id'] }],
});
