import { column, createTable } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What brands look like, besides their names. */
export class BrandProfiles1795000052001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'brand_profile',
      columns: [column('node_id', 'integer', { isPrimary: true }), column('profile', 'text')],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
