import { instant } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** Domains that their owners let nobody change. */
export class FrozenDomains1795000037001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('domain', new TableColumn(instant('frozen_since', { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
