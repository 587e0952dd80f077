import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses of their own that mails of brands come from. */
export class BrandSenders1795000052005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'brand_sender',
      columns: [
        column('node_id', 'integer', { isPrimary: true }),
        text('address', 254),
        text('domain', 253),
        text('selector', 63),
        text('public_key', 1_000),
        column('sealed_key', 'text'),
        text('state', 12),
        text('findings', 200, { isNullable: true }),
        instant('checked_at', { isNullable: true }),
        instant('created_at'),
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
