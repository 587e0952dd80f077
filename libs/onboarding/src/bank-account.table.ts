import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { BankAccount } from './bank-account';

/** How a bank account is stored: at most one for a node. */
export const bankAccountTable = new EntitySchema<BankAccount>({
  name: 'bank_account',
  columns: {
    nodeId: columns.integer({ primary: true }),
    bank: columns.text(80),
    number: columns.text(40),
    holder: columns.text(120),
  },
});
