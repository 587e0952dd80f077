import { column, createTable, foreignKey, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who get mails of some departments and cannot log in. */
export class MailContacts1795000054000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'mail_contact',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('name', 120),
        text('email', 254),
        text('locale', 2),
        column('departments', 'text'),
        instant('created_at'),
      ],
      indices: [{ name: 'mail_contact_node', columnNames: ['node_id', 'email'], isUnique: true }],
      foreignKeys: [foreignKey('fk_mail_contact_node', 'node_id', 'node')],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
