import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const maybe = { isNullable: true };

export class Onboarding1795000011000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'bank_account',
      columns: [column('node_id', 'integer', { isPrimary: true }), text('bank', 80), text('number', 40), text('holder', 120)],
    });
    await createTable(q, {
      name: 'application',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('parent_id', 'integer'),
        text('state', 20),
        text('type', 12),
        text('name', 120),
        text('contact_name', 120),
        text('email', 254),
        text('phone', 20),
        text('locale', 2),
        text('token_hash', 64),
        text('ip', 45, maybe),
        instant('created_at'),
        instant('moved_at'),
        text('link_hash', 64, maybe),
        instant('link_until', maybe),
        column('links_sent', 'integer'),
        text('verified_email', 254, maybe),
        text('verified_phone', 20, maybe),
        text('code_hash', 64, maybe),
        instant('code_until', maybe),
        column('code_tries', 'integer'),
        column('codes_sent', 'integer'),
        instant('code_sent_at', maybe),
        column('package_id', 'integer', maybe),
        column('minimum_units', 'bigint', maybe),
        text('currency', 3, maybe),
        column('payment_code', 'integer', maybe),
        column('payment_units', 'bigint', maybe),
        column('node_id', 'integer', maybe),
        text('decided_by', 40, maybe),
        instant('decided_at', maybe),
        text('reason', 500, maybe),
      ],
      indices: [
        { name: 'application_token', columnNames: ['token_hash'], isUnique: true },
        { name: 'application_link', columnNames: ['link_hash'], isUnique: true },
        { name: 'application_verified_email', columnNames: ['verified_email'], isUnique: true },
        { name: 'application_verified_phone', columnNames: ['verified_phone'], isUnique: true },
        { name: 'application_payment', columnNames: ['parent_id', 'payment_code'], isUnique: true },
        { name: 'application_node', columnNames: ['node_id'], isUnique: true },
        { name: 'application_parent', columnNames: ['parent_id', 'id'] },
        { name: 'application_parent_state', columnNames: ['parent_id', 'state', 'id'] },
        { name: 'application_ip', columnNames: ['ip', 'created_at'] },
        { name: 'application_email', columnNames: ['email', 'created_at'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
