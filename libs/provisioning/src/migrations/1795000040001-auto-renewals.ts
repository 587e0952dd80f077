import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names renew by themselves where somebody says so. */
export class AutoRenewals1795000040001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'auto_renew_switch',
      columns: [
        text('domain_id', 40, { isPrimary: true }),
        column('is_on', 'boolean'),
        column('from_deposit', 'boolean'),
        text('set_by', 40),
        instant('set_at'),
      ],
    });
    await createTable(q, {
      name: 'auto_renewal',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('domain_id', 40),
        instant('expires_at'),
        text('order_id', 40, { isNullable: true }),
        text('state', 12),
        instant('next_try_at', { isNullable: true }),
        text('failure_code', 60, { isNullable: true }),
        instant('created_at'),
      ],
      indices: [
        { name: 'auto_renewal_once', columnNames: ['domain_id', 'expires_at'], isUnique: true },
        { name: 'auto_renewal_due', columnNames: ['state', 'next_try_at', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
