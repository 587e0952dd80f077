import { column, createTable, instant, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';

/** Contacts have versions, one contact for each content, and the names that are registered for them are found. */
export class ContactVersions1795000048000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('contact', new TableColumn(column('version', 'integer', { default: 1 })));
    await q.addColumn('contact_handle', new TableColumn(column('version', 'integer', { default: 1 })));
    await q.addColumn('contact', new TableColumn(text('content_hash', 64, { isNullable: true })));
    await q.createIndex('contact', new TableIndex({ name: 'contact_content', columnNames: ['owner_id', 'content_hash'], isUnique: true }));
    await q.createIndex('domain', new TableIndex({ name: 'domain_registrant', columnNames: ['registrant_id', 'live_name'] }));
    await createTable(q, {
      name: 'contact_version',
      columns: [
        text('contact_id', 40, { isPrimary: true }),
        column('version', 'integer', { isPrimary: true }),
        column('previous', 'text', { isNullable: true }),
        column('content', 'text'),
        text('saved_by', 40),
        column('saved_by_node', 'integer'),
        instant('created_at'),
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
