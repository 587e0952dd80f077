import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links with which papers are handed in without a login. */
export class UploadLinks1795000030001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'upload_link',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('case_id', 40),
        text('secret_hash', 64),
        column('files_max', 'integer'),
        column('made_by_node', 'integer'),
        text('made_by', 40),
        instant('created_at'),
        instant('expires_at'),
        instant('revoked_at', { isNullable: true }),
      ],
      indices: [
        { name: 'upload_link_secret', columnNames: ['secret_hash'], isUnique: true },
        { name: 'upload_link_case', columnNames: ['case_id', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
