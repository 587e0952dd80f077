import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** How a credit note is stored; its lines are those of the invoice that name it. */
export const creditNoteTable = new EntitySchema({
  name: 'credit_note',
  columns: {
    id: columns.id(),
    issuerId: columns.integer(),
    buyerId: columns.integer(),
    invoiceId: columns.text(40),
    number: columns.text(40),
    year: columns.integer(),
    seq: columns.integer(),
    reason: columns.text(60),
    currency: columns.text(3),
    netUnits: columns.units(),
    taxUnits: columns.units(),
    totalUnits: columns.units(),
    percent: columns.integer({ default: 100 }),
    issuedAt: columns.instant(),
  },
  indices: [
    { name: 'credit_note_number', columns: ['issuerId', 'year', 'seq'], unique: true },
    { name: 'credit_note_invoice', columns: ['invoiceId', 'id'] },
  ],
});
