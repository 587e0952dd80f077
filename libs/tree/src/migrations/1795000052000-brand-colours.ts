import { text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** A brand's colour, and which of its hosts links in mails lead to. */
export class BrandColours1795000052000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('brand', new TableColumn(text('colour', 7, { isNullable: true })));
    await q.addColumn('brand', new TableColumn(text('primary_host', 253, { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
