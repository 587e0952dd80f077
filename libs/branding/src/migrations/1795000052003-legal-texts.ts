import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers of a brand agree to, version by version. */
export class LegalTexts1795000052003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'legal_text',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('kind', 16),
        column('version', 'integer'),
        column('text_id', 'text', { isNullable: true }),
        column('text_en', 'text', { isNullable: true }),
        instant('published_from'),
        instant('created_at'),
      ],
      indices: [
        { name: 'legal_text_version', columnNames: ['node_id', 'kind', 'version'], isUnique: true },
        { name: 'legal_text_node', columnNames: ['node_id', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
