import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ledger1795000003000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'ledger_deposit',
      columns: [
        text('id', 64, { isPrimary: true }),
        text('currency', 3),
        column('available_units', 'bigint'),
        column('held_units', 'bigint'),
        column('floor_units', 'bigint', { isNullable: true }),
        column('seq', 'bigint'),
        instant('last_at', { isNullable: true }),
      ],
      checks: [{ name: 'ledger_deposit_held', expression: 'held_units >= 0' }],
    });
    await createTable(q, {
      name: 'ledger_transfer',
      columns: [
        text('reference', 120, { isPrimary: true }),
        column('line', 'integer', { isPrimary: true }),
        text('from_account', 64),
        text('to_account', 64),
        text('currency', 3),
        column('units', 'bigint'),
        instant('at'),
        text('deposit_id', 64, { isNullable: true }),
        column('seq', 'bigint', { isNullable: true }),
        column('available_after', 'bigint', { isNullable: true }),
        column('held_after', 'bigint', { isNullable: true }),
      ],
      checks: [{ name: 'ledger_transfer_sound', expression: 'units > 0 AND from_account <> to_account' }],
      indices: [
        { name: 'ledger_transfer_seq', columnNames: ['deposit_id', 'seq'], isUnique: true },
        { name: 'ledger_transfer_as_of', columnNames: ['deposit_id', 'at', 'seq'] },
        { name: 'ledger_transfer_from', columnNames: ['from_account', 'at'] },
        { name: 'ledger_transfer_to', columnNames: ['to_account', 'at'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
