import { column, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** Renewals that are taken over from a suspended reseller say from whom, and why. */
export class Takeovers1795000018001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('order_item', new TableColumn(column('taken_over_from', 'integer', { isNullable: true })));
    await q.addColumn('domain_order', new TableColumn(text('reason', 200, { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
