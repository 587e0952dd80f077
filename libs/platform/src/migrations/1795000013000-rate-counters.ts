import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, instant, text } from '../engine/portable-migration';

/** How often somebody asked, shared by all processes. */
export class RateCounters1795000013000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'rate_counter',
      columns: [text('id', 64, { isPrimary: true }), column('hits', 'integer'), instant('ends_at')],
      indices: [{ name: 'rate_counter_end', columnNames: ['ends_at'] }],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
