import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Deposits1795000004000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'top_up',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('child_id', 'integer'),
        column('parent_id', 'integer'),
        column('amount_units', 'bigint'),
        text('currency', 3),
        text('state', 12),
        text('note', 500, { isNullable: true }),
        text('requested_by', 40),
        instant('requested_at'),
        text('decided_by', 40, { isNullable: true }),
        instant('decided_at', { isNullable: true }),
        text('reason', 500, { isNullable: true }),
        text('idempotency_key', 255),
        text('request_hash', 64),
        text('decision_key', 255, { isNullable: true }),
      ],
      indices: [
        { name: 'top_up_key', columnNames: ['child_id', 'idempotency_key'], isUnique: true },
        { name: 'top_up_child', columnNames: ['child_id', 'requested_at', 'id'] },
        { name: 'top_up_parent', columnNames: ['parent_id', 'requested_at', 'id'] },
        { name: 'top_up_parent_state', columnNames: ['parent_id', 'state', 'requested_at', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
