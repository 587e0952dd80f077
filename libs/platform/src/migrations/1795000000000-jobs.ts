import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, compareTextByBytes, createTable, instant, text } from '../engine/portable-migration';

export class Jobs1795000000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await compareTextByBytes(q);
    await createTable(q, {
      name: 'job',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('kind', 64),
        text('unique_key', 160, { isNullable: true }),
        column('payload', 'text'),
        text('state', 12),
        instant('run_at'),
        column('attempts', 'integer'),
        text('lease_token', 40, { isNullable: true }),
        text('last_error', 500, { isNullable: true }),
        instant('created_at'),
        instant('finished_at', { isNullable: true }),
      ],
      indices: [
        { name: 'job_due', columnNames: ['state', 'run_at'] },
        { name: 'job_unique_key', columnNames: ['unique_key'], isUnique: true },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
