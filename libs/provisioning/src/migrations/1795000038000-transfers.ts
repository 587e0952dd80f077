import { text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** Items carry the sealed code with which a name leaves its registrar. */
export class Transfers1795000038000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('order_item', new TableColumn(text('transfer_code', 160, { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
