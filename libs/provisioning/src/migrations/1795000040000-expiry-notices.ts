import { column, createTable, instant, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Whoever owns a name is told in time that it expires, once at each stage; names are found by when they do. */
export class ExpiryNotices1795000040000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.createIndex('domain', new TableIndex({ name: 'domain_expiry', columnNames: ['expires_at', 'id'] }));
    await createTable(q, {
      name: 'expiry_notice',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('domain_id', 40),
        instant('expires_at'),
        column('stage', 'integer'),
        instant('created_at'),
      ],
      indices: [{ name: 'expiry_notice_once', columnNames: ['domain_id', 'expires_at', 'stage'], isUnique: true }],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
