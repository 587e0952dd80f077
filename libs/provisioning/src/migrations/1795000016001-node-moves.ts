import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Moves of parts of the tree. */
export class NodeMoves1795000016001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'node_move',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        column('number', 'integer'),
        column('from_id', 'integer'),
        column('to_id', 'integer'),
        text('currency', 3),
        column('carried_units', 'bigint'),
        text('reason', 200),
        text('moved_by', 40),
        instant('moved_at'),
      ],
      indices: [{ name: 'node_move_node', columnNames: ['node_id', 'number'], isUnique: true }],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
