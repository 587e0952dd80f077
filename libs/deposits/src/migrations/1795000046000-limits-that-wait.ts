import { column, instant } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** What one person alone may do is raised some time after somebody says so: until then the amount before counts. */
export class LimitsThatWait1795000046000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('approval_limit', new TableColumn(column('before_units', 'bigint', { isNullable: true })));
    await q.addColumn('approval_limit', new TableColumn(instant('counts_from', { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
