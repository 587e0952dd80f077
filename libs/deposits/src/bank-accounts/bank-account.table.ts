import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { BankAccount } from './bank-account';

/** How a bank account is stored: whether it is open follows from its two instants. */
export const bankAccountTable = new EntitySchema<Omit<BankAccount, 'isOpen'>>({
  name: 'bank_account',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    bankCode: columns.text(3),
    bank: columns.text(80),
    number: columns.text(40),
    holder: columns.text(120),
    opensAt: columns.instant(),
    closesAt: columns.instant({ nullable: true }),
  },
  indices: [{ name: 'bank_account_node', columns: ['nodeId', 'id'] }],
});
