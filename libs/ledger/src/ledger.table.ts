import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** One row per edge that money has moved on: the only locked balances there are. */
export const depositTable = new EntitySchema({
  name: 'ledger_deposit',
  columns: {
    id: columns.id(64),
    currency: columns.text(3),
    availableUnits: columns.units(),
    heldUnits: columns.units(),
    floorUnits: columns.units({ nullable: true }),
    seq: columns.big(),
    lastAt: columns.instant({ nullable: true }),
  },
  checks: [{ name: 'ledger_deposit_held', expression: 'held_units >= 0' }],
});

/** One row per transfer, never changed and never deleted. */
export const transferTable = new EntitySchema({
  name: 'ledger_transfer',
  columns: {
    reference: columns.id(120),
    line: columns.integer({ primary: true }),
    fromAccount: columns.text(64),
    toAccount: columns.text(64),
    currency: columns.text(3),
    units: columns.units(),
    at: columns.instant(),
    depositId: columns.text(64, { nullable: true }),
    seq: columns.big({ nullable: true }),
    availableAfter: columns.units({ nullable: true }),
    heldAfter: columns.units({ nullable: true }),
  },
  checks: [{ name: 'ledger_transfer_sound', expression: 'units > 0 AND from_account <> to_account' }],
  indices: [
    { name: 'ledger_transfer_seq', columns: ['depositId', 'seq'], unique: true },
    { name: 'ledger_transfer_as_of', columns: ['depositId', 'at', 'seq'] },
    { name: 'ledger_transfer_from', columns: ['fromAccount', 'at'] },
    { name: 'ledger_transfer_to', columns: ['toAccount', 'at'] },
  ],
});
