import { column, createTable, foreignKey, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of people who have logged in as somebody else. */
export class Impersonation1795000009001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'impersonation',
      columns: [
        text('session_id', 40, { isPrimary: true }),
        text('by_person', 40),
        column('by_node', 'integer'),
        text('by_session', 40),
        text('reason', 200),
      ],
      foreignKeys: [
        foreignKey('fk_impersonation_session', 'session_id', 'login_session'),
        foreignKey('fk_impersonation_by_session', 'by_session', 'login_session'),
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
