import { instant } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** A zone stays signed until nobody remembers its DS records. */
export class SignersGone1795000051001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('dns_zone', new TableColumn(instant('ds_gone_at', { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
