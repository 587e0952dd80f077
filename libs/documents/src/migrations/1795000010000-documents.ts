import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Documents1795000010000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'document',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('subject', 40),
        text('kind', 8),
        column('version', 'integer'),
        text('media_type', 40),
        column('size', 'integer'),
        text('key_id', 8),
        instant('created_at'),
      ],
      indices: [{ name: 'document_version', columnNames: ['subject', 'kind', 'version'], isUnique: true }],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
