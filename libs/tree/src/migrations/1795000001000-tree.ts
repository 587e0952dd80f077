import { column, createTable, foreignKey, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tree1795000001000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await nodesAndEdges(q);
    await peopleAndMemberships(q);
    await brandsAndHosts(q);
    await loginSessions(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

async function nodesAndEdges(q: QueryRunner): Promise<void> {
  await createTable(q, {
    name: 'node',
    columns: [
      column('id', 'integer', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
      text('path', 96),
      text('kind', 12),
      text('name', 120),
      instant('created_at'),
    ],
    indices: [{ name: 'node_path', columnNames: ['path'], isUnique: true }],
  });
  await createTable(q, {
    name: 'edge',
    columns: [column('child_id', 'integer', { isPrimary: true }), column('parent_id', 'integer'), text('state', 12), instant('since')],
    indices: [{ name: 'edge_children', columnNames: ['parent_id', 'child_id'] }],
    foreignKeys: [foreignKey('fk_edge_child', 'child_id', 'node'), foreignKey('fk_edge_parent', 'parent_id', 'node')],
  });
}

async function peopleAndMemberships(q: QueryRunner): Promise<void> {
  await createTable(q, {
    name: 'person',
    columns: [
      text('id', 40, { isPrimary: true }),
      column('realm', 'integer'),
      text('email', 254),
      text('name', 120),
      text('password_hash', 160),
      text('locale', 2),
      instant('created_at'),
    ],
    indices: [{ name: 'person_email', columnNames: ['realm', 'email'], isUnique: true }],
  });
  await createTable(q, {
    name: 'membership',
    columns: [text('person_id', 40, { isPrimary: true }), column('node_id', 'integer', { isPrimary: true }), text('role', 12)],
    indices: [{ name: 'membership_node', columnNames: ['node_id'] }],
    foreignKeys: [foreignKey('fk_membership_person', 'person_id', 'person'), foreignKey('fk_membership_node', 'node_id', 'node')],
  });
}

async function brandsAndHosts(q: QueryRunner): Promise<void> {
  await createTable(q, {
    name: 'brand',
    columns: [column('node_id', 'integer', { isPrimary: true }), text('name', 120), text('support_email', 254), text('locale', 2)],
    foreignKeys: [foreignKey('fk_brand_node', 'node_id', 'node')],
  });
  await createTable(q, {
    name: 'host',
    columns: [text('name', 253, { isPrimary: true }), column('node_id', 'integer'), instant('verified_at', { isNullable: true })],
    indices: [{ name: 'host_node', columnNames: ['node_id'] }],
    foreignKeys: [foreignKey('fk_host_brand', 'node_id', 'brand', 'node_id')],
  });
}

async function loginSessions(q: QueryRunner): Promise<void> {
  await createTable(q, {
    name: 'login_session',
    columns: [
      text('id', 40, { isPrimary: true }),
      text('person_id', 40),
      column('realm', 'integer'),
      text('audience', 40),
      column('node_id', 'integer'),
      text('family_hash', 64),
      text('token_hash', 64),
      text('previous_hash', 64, { isNullable: true }),
      instant('created_at'),
      instant('last_used_at'),
      instant('expires_at'),
      instant('revoked_at', { isNullable: true }),
      text('revoked_for', 20, { isNullable: true }),
      text('user_agent', 255, { isNullable: true }),
      text('ip', 45, { isNullable: true }),
    ],
    indices: [
      { name: 'login_session_family', columnNames: ['family_hash'], isUnique: true },
      { name: 'login_session_person', columnNames: ['person_id'] },
    ],
    foreignKeys: [foreignKey('fk_login_session_person', 'person_id', 'person'), foreignKey('fk_login_session_node', 'node_id', 'node')],
  });
}
