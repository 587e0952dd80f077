import { column } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** An amount that is awaited before anybody has announced it says whose it will be. */
export class FirstPayments1795000035001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('awaited_amount', new TableColumn(column('child_id', 'integer', { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
