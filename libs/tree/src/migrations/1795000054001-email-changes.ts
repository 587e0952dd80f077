import { column, createTable, foreignKey, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who log in with another address from the moment they have proved it. */
export class EmailChanges1795000054001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'email_change',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('person_id', 40),
        column('node_id', 'integer'),
        text('email', 254),
        text('token_hash', 64),
        text('stop_hash', 64),
        text('state', 12),
        instant('created_at'),
        instant('expires_at'),
        instant('ended_at', { isNullable: true }),
      ],
      indices: [
        { name: 'email_change_person', columnNames: ['person_id', 'created_at'] },
        { name: 'email_change_token', columnNames: ['token_hash'], isUnique: true },
        { name: 'email_change_stop', columnNames: ['stop_hash'], isUnique: true },
      ],
      foreignKeys: [foreignKey('fk_email_change_person', 'person_id', 'person')],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
