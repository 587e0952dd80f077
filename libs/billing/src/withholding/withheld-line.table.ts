import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** What is withheld of one line of an invoice: of each once. */
export const withheldLineTable = new EntitySchema({
  name: 'withheld_line',
  columns: {
    itemId: columns.id(),
    issuerId: columns.integer({ primary: true }),
    withholdingId: columns.text(40),
    tld: columns.text(63),
    units: columns.units(),
  },
  indices: [{ name: 'withheld_line_withholding', columns: ['withholdingId'] }],
});
