import { text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** Invoices say how their buyer wants to pay. */
export class PayWith1795000053000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('invoice', new TableColumn(text('pay_with', 40, { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
