import { column } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** A credit note may give back a part of its lines. */
export class CreditsInPart1795000046001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('credit_note', new TableColumn(column('percent', 'integer', { default: 100 })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
