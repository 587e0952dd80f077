import { column } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** A parent may say how many levels of resellers there may be below a child. */
export class DepthLimits1795000016000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('edge', new TableColumn(column('depth_limit', 'integer', { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
