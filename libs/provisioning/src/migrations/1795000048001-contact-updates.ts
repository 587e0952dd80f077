import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What registries are told about contacts that have changed. */
export class ContactUpdates1795000048001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'contact_update',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('contact_id', 40),
        text('registry', 40),
        text('open_contact', 40, { isNullable: true }),
        column('version', 'integer'),
        text('state', 20),
        text('failure_code', 60, { isNullable: true }),
        text('failure_message', 400, { isNullable: true }),
        column('absences', 'integer'),
        instant('doubt_since', { isNullable: true }),
        instant('created_at'),
        instant('ended_at', { isNullable: true }),
      ],
      indices: [
        { name: 'contact_update_open', columnNames: ['open_contact', 'registry'], isUnique: true },
        { name: 'contact_update_contact', columnNames: ['contact_id', 'registry', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
