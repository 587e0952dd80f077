import { column, createTable, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Logos and favicons. */
export class BrandImages1795000052002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'brand_image',
      columns: [
        column('node_id', 'integer', { isPrimary: true }),
        text('kind', 16, { isPrimary: true }),
        text('hash', 32),
        column('width', 'integer'),
        column('height', 'integer'),
        column('content', 'blob'),
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
