import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const nullable = { isNullable: true };

/** One act on many domains at once. */
export class BulkActions1795000050000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'bulk_action',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('action', 20),
        column('wish', 'text'),
        text('state', 12),
        text('currency', 3, nullable),
        column('total_units', 'bigint', nullable),
        column('missing_units', 'bigint', nullable),
        column('cost_units', 'bigint', nullable),
        column('cost_missing_units', 'bigint', nullable),
        text('shown_by', 40),
        text('started_by', 40, nullable),
        instant('created_at'),
        instant('started_at', nullable),
        instant('ended_at', nullable),
      ],
      indices: [
        { name: 'bulk_action_node', columnNames: ['node_id', 'id'] },
        { name: 'bulk_action_state', columnNames: ['state', 'created_at'] },
      ],
    });
    await createTable(q, {
      name: 'bulk_row',
      columns: [
        text('bulk_id', 40, { isPrimary: true }),
        column('position', 'integer', { isPrimary: true }),
        text('name', 253),
        text('domain_id', 40, nullable),
        column('owner_id', 'integer', nullable),
        text('state', 12),
        column('seen', 'text'),
        text('currency', 3, nullable),
        column('price_units', 'bigint', nullable),
        column('cost_units', 'bigint', nullable),
        text('reason_code', 60, nullable),
        text('reason_en', 400, nullable),
        text('reason_id', 400, nullable),
        text('cause_id', 40, nullable),
        instant('ended_at', nullable),
      ],
      indices: [{ name: 'bulk_row_state', columnNames: ['bulk_id', 'state', 'position'] }],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
