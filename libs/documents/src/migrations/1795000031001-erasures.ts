import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of people to have their papers erased. */
export class Erasures1795000031001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'erasure',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('state', 8),
        text('asked_by', 40),
        instant('asked_at'),
        instant('due_at'),
        text('decided_by', 40, { isNullable: true }),
        instant('decided_at', { isNullable: true }),
        column('outcomes', 'text', { isNullable: true }),
        column('open_of', 'integer', { isNullable: true }),
      ],
      indices: [
        { name: 'erasure_node', columnNames: ['node_id', 'id'] },
        { name: 'erasure_state', columnNames: ['state', 'id'] },
        { name: 'erasure_open', columnNames: ['open_of'], isUnique: true },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
