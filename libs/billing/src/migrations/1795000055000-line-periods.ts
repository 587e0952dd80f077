import { instant } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** Lines of renewals say from when until when. */
export class LinePeriods1795000055000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const name of ['period_from', 'period_until'])
      await q.addColumn('invoice_line', new TableColumn(instant(name, { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
