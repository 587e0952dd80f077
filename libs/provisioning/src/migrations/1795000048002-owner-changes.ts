import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domains that are to be registered for somebody else. */
export class OwnerChanges1795000048002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'owner_change',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('domain_id', 40),
        text('open_domain', 40, { isNullable: true }),
        text('from_contact', 40),
        text('to_contact', 40),
        text('asked_by', 40),
        column('asked_by_node', 'integer'),
        text('state', 20),
        text('old_hash', 64, { isNullable: true }),
        instant('old_agreed_at', { isNullable: true }),
        text('new_hash', 64, { isNullable: true }),
        instant('new_agreed_at', { isNullable: true }),
        instant('expires_at'),
        text('case_id', 40, { isNullable: true }),
        text('change_id', 40, { isNullable: true }),
        text('failure_code', 60, { isNullable: true }),
        text('failure_message', 400, { isNullable: true }),
        instant('created_at'),
        instant('ended_at', { isNullable: true }),
      ],
      indices: [
        { name: 'owner_change_open', columnNames: ['open_domain'], isUnique: true },
        { name: 'owner_change_domain', columnNames: ['domain_id', 'id'] },
        { name: 'owner_change_old', columnNames: ['old_hash'] },
        { name: 'owner_change_new', columnNames: ['new_hash'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
