import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payment methods, payments through gateways, and what providers have told of them. */
export class Payments1795000021000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'payment_method',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('provider', 12),
        text('name', 60),
        column('is_open', 'boolean'),
        column('fee_flat', 'bigint'),
        column('fee_basis_points', 'integer'),
        column('sealed_credentials', 'text'),
        instant('credentials_set_at'),
        column('forged', 'integer'),
        instant('forged_at', { isNullable: true }),
        instant('created_at'),
      ],
      indices: [{ name: 'payment_method_node', columnNames: ['node_id', 'id'] }],
    });
    await createTable(q, {
      name: 'payment',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('child_id', 'integer'),
        column('parent_id', 'integer'),
        text('method_id', 40),
        text('provider', 12),
        column('amount_units', 'bigint'),
        column('fee_units', 'bigint'),
        text('currency', 3),
        text('state', 12),
        column('attempt', 'integer'),
        text('pay_url', 500, { isNullable: true }),
        text('reference', 100, { isNullable: true }),
        text('invoice_id', 40, { isNullable: true }),
        text('requested_by', 40),
        instant('requested_at'),
        instant('expires_at'),
        instant('settled_at', { isNullable: true }),
        text('paid_by', 160, { isNullable: true }),
        text('top_up_id', 40, { isNullable: true }),
        text('alarm', 16, { isNullable: true }),
        text('idempotency_key', 255),
        text('request_hash', 64),
      ],
      indices: [
        { name: 'payment_key', columnNames: ['child_id', 'idempotency_key'], isUnique: true },
        { name: 'payment_child', columnNames: ['child_id', 'requested_at', 'id'] },
        { name: 'payment_parent', columnNames: ['parent_id', 'requested_at', 'id'] },
        { name: 'payment_parent_alarm', columnNames: ['parent_id', 'alarm', 'requested_at', 'id'] },
        { name: 'payment_top_up', columnNames: ['top_up_id'], isUnique: true },
      ],
    });
    await createTable(q, {
      name: 'webhook_event',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('method_id', 40),
        text('event', 64),
        text('payment_id', 40),
        text('said', 12),
        text('outcome', 16),
        instant('received_at'),
      ],
      indices: [
        { name: 'webhook_event_once', columnNames: ['method_id', 'event'], isUnique: true },
        { name: 'webhook_event_payment', columnNames: ['payment_id', 'received_at'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
