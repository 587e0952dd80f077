import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** What a credit note takes back of a tax invoice: told to the tax office in the month of the credit note. */
export const taxCorrectionTable = new EntitySchema({
  name: 'tax_correction',
  columns: {
    creditNoteId: columns.id(),
    taxInvoiceId: columns.text(40, { primary: true }),
    runId: columns.text(40),
    netUnits: columns.units(),
    otherTaxBaseUnits: columns.units(),
    taxUnits: columns.units(),
  },
  indices: [{ name: 'tax_correction_run', columns: ['runId', 'creditNoteId'] }],
});
