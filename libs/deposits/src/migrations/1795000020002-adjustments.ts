import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const maybe = { isNullable: true };

/** Deposits that are changed by hand. */
export class Adjustments1795000020002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'adjustment',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('child_id', 'integer'),
        column('parent_id', 'integer'),
        text('direction', 6),
        column('units', 'bigint'),
        text('currency', 3),
        text('kind', 12),
        text('reason', 500),
        text('state', 12),
        text('requested_by', 40),
        instant('requested_at'),
        text('decided_by', 40, maybe),
        instant('decided_at', maybe),
        column('limit_units', 'bigint', maybe),
        text('idempotency_key', 255),
        text('request_hash', 64),
      ],
      indices: [
        { name: 'adjustment_key', columnNames: ['parent_id', 'idempotency_key'], isUnique: true },
        { name: 'adjustment_child', columnNames: ['child_id', 'state', 'id'] },
        { name: 'adjustment_parent', columnNames: ['parent_id', 'id'] },
        { name: 'adjustment_parent_state', columnNames: ['parent_id', 'state', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
