import { text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** People may say where they can be rung up. */
export class PhonesOfPeople1795000054002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('person', new TableColumn(text('phone', 20, { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
