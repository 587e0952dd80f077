import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done at each node, sealed row by row. */
export class Audit1795000009000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'audit_entry',
      columns: [
        column('node_id', 'integer', { isPrimary: true }),
        column('seq', 'integer', { isPrimary: true }),
        instant('at'),
        text('action', 64),
        text('by_person', 40, { isNullable: true }),
        column('by_node', 'integer', { isNullable: true }),
        text('impersonated_by', 40, { isNullable: true }),
        text('object', 255),
        text('before_hash', 64, { isNullable: true }),
        text('after_hash', 64, { isNullable: true }),
        text('request_id', 128, { isNullable: true }),
        text('ip', 45, { isNullable: true }),
        text('prev_hash', 64),
        text('hash', 64),
      ],
    });
    await createTable(q, {
      name: 'audit_head',
      columns: [column('node_id', 'integer', { isPrimary: true }), column('seq', 'integer'), text('hash', 64), text('mac', 64)],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
