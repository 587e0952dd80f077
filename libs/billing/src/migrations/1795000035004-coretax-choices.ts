import { column, createTable, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What sellers choose about their files for Coretax. */
export class CoretaxChoices1795000035004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'coretax_choice',
      columns: [
        column('node_id', 'integer', { isPrimary: true }),
        text('item_kind', 1),
        text('item_code', 6),
        text('others_place', 8),
        column('has_document_month', 'boolean'),
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
