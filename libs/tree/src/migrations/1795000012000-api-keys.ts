import { column, createTable, foreignKey, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys for programs, what they asked for and what they spent. */
export class ApiKeys1795000012000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'api_key',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('name', 60),
        text('secret_hash', 64),
        column('scopes', 'text'),
        column('networks', 'text'),
        column('cap_units', 'bigint', { isNullable: true }),
        text('cap_currency', 3, { isNullable: true }),
        text('created_by', 40),
        instant('created_at'),
        instant('expires_at', { isNullable: true }),
        instant('last_used_at', { isNullable: true }),
        instant('revoked_at', { isNullable: true }),
      ],
      indices: [{ name: 'api_key_node', columnNames: ['node_id', 'id'] }],
      foreignKeys: [foreignKey('fk_api_key_node', 'node_id', 'node')],
    });
    await createTable(q, {
      name: 'api_key_request',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('key_id', 40),
        instant('at'),
        text('method', 10),
        text('route', 200),
        column('status', 'integer'),
        column('ms', 'integer'),
        text('request_id', 128),
      ],
      indices: [
        { name: 'api_key_request_key', columnNames: ['key_id', 'id'] },
        { name: 'api_key_request_at', columnNames: ['at'] },
      ],
    });
    await createTable(q, {
      name: 'api_key_spending',
      columns: [text('key_id', 40, { isPrimary: true }), text('day', 10, { isPrimary: true }), column('units', 'bigint')],
      foreignKeys: [foreignKey('fk_api_key_spending_key', 'key_id', 'api_key')],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
