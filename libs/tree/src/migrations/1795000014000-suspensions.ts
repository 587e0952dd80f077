import { text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** A suspended edge says who suspended it, and why. */
export class Suspensions1795000014000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('edge', new TableColumn(text('suspended_by', 12, { isNullable: true })));
    await q.addColumn('edge', new TableColumn(text('suspended_by_person', 40, { isNullable: true })));
    await q.addColumn('edge', new TableColumn(text('suspension_reason', 200, { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
