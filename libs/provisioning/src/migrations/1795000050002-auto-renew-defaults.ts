import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sellers say whether the names they sell renew by themselves from the beginning. */
export class AutoRenewDefaults1795000050002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'auto_renew_default',
      columns: [
        column('seller_id', 'integer', { isPrimary: true }),
        text('tld', 63, { isPrimary: true }),
        column('is_on', 'boolean'),
        text('set_by', 40),
        instant('set_at'),
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
