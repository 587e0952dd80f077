import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** How it is stored which amounts are awaited on which bank account: each once, so that a payment says whose it is. */
export const awaitedAmountTable = new EntitySchema({
  name: 'awaited_amount',
  columns: {
    bankAccountId: columns.id(),
    units: columns.units({ primary: true }),
    cause: columns.text(40),
    until: columns.instant({ nullable: true }),
    /** Whose it will be, where no top-up says so. */
    childId: columns.integer({ nullable: true }),
  },
  indices: [{ name: 'awaited_amount_cause', columns: ['cause'], unique: true }],
});
