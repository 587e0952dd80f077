import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dated rates of foreign currencies. */
export class ExchangeRates1795000023001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'exchange_rate',
      columns: [
        column('id', 'integer', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
        text('currency', 3),
        column('rate_units', 'bigint'),
        column('margin_basis_points', 'integer'),
        text('source', 200),
        instant('valid_from'),
        instant('valid_until', { isNullable: true }),
        text('set_by', 40),
        instant('created_at'),
      ],
      checks: [{ name: 'exchange_rate_sound', expression: 'rate_units > 0 AND margin_basis_points >= 0' }],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
