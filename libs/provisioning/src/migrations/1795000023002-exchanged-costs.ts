import { column, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** Of what registries take in a foreign currency: how much that was, and by which rate it became rupiah. */
export class ExchangedCosts1795000023002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const each of [
      text('registry_currency', 3, { isNullable: true }),
      column('registry_units', 'bigint', { isNullable: true }),
      column('exchange_rate_id', 'integer', { isNullable: true }),
    ])
      await q.addColumn('order_charge', new TableColumn(each));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
