import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who hears when a deposit runs low. */
export class LowBalanceAlerts1795000029000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'low_balance_alert',
      columns: [
        column('node_id', 'integer', { isPrimary: true }),
        column('units', 'bigint'),
        text('currency', 3),
        column('recipients', 'text'),
        column('is_low', 'boolean'),
        text('set_by', 40),
        instant('set_at'),
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
