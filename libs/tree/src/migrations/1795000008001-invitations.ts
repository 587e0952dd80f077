import { column, createTable, foreignKey, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that are sent by mail and count once: to join a node, and to choose a new password. */
export class Invitations1795000008001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'invitation',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        column('realm', 'integer'),
        text('email', 254),
        text('name', 120),
        text('role', 12),
        text('locale', 2),
        text('token_hash', 64),
        text('invited_by', 40, { isNullable: true }),
        instant('created_at'),
        instant('expires_at'),
        instant('accepted_at', { isNullable: true }),
        instant('revoked_at', { isNullable: true }),
      ],
      indices: [
        { name: 'invitation_token', columnNames: ['token_hash'], isUnique: true },
        { name: 'invitation_node', columnNames: ['node_id', 'id'] },
      ],
      foreignKeys: [foreignKey('fk_invitation_node', 'node_id', 'node')],
    });
    await createTable(q, {
      name: 'password_link',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('person_id', 40),
        text('token_hash', 64),
        instant('created_at'),
        instant('expires_at'),
        instant('used_at', { isNullable: true }),
      ],
      indices: [
        { name: 'password_link_token', columnNames: ['token_hash'], isUnique: true },
        { name: 'password_link_person', columnNames: ['person_id', 'created_at'] },
      ],
      foreignKeys: [foreignKey('fk_password_link_person', 'person_id', 'person')],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
