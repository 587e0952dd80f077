import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Provisioning1795000006000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await this.orders(q);
    await this.items(q);
    await this.charges(q);
    await this.attempts(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }

  private async orders(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'domain_order',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('buyer_id', 'integer'),
        column('seller_id', 'integer'),
        text('placed_by', 40),
        column('placing_node_id', 'integer'),
        text('idempotency_key', 255),
        text('body_hash', 64),
        text('currency', 3),
        column('total_units', 'bigint'),
        instant('created_at'),
      ],
      indices: [
        { name: 'domain_order_key', columnNames: ['placing_node_id', 'idempotency_key'], isUnique: true },
        { name: 'domain_order_buyer', columnNames: ['buyer_id', 'id'] },
        { name: 'domain_order_seller', columnNames: ['seller_id', 'id'] },
      ],
    });
    await createTable(q, {
      name: 'quote',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('buyer_id', 'integer'),
        column('items', 'text'),
        text('currency', 3),
        column('total_units', 'bigint'),
        instant('created_at'),
        instant('expires_at'),
      ],
      indices: [{ name: 'quote_expiry', columnNames: ['expires_at'] }],
    });
  }

  private async items(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'order_item',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('order_id', 40),
        column('position', 'integer'),
        column('buyer_id', 'integer'),
        column('seller_id', 'integer'),
        column('seller_parent_id', 'integer', { isNullable: true }),
        text('action', 12),
        text('name', 253),
        text('open_name', 253, { isNullable: true }),
        text('tld', 63),
        text('tier', 12),
        column('years', 'integer'),
        text('registry', 40),
        text('contact_id', 40),
        text('auth_info', 64),
        text('state', 20),
        text('failure_code', 60, { isNullable: true }),
        text('failure_message', 400, { isNullable: true }),
        column('absences', 'integer'),
        instant('doubt_since', { isNullable: true }),
        instant('created_at'),
        instant('updated_at'),
      ],
      indices: [
        { name: 'order_item_order', columnNames: ['order_id', 'position'], isUnique: true },
        { name: 'order_item_open_name', columnNames: ['open_name'], isUnique: true },
        { name: 'order_item_state', columnNames: ['state', 'id'] },
      ],
    });
  }

  private async charges(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'order_charge',
      columns: [
        text('item_id', 40, { isPrimary: true }),
        column('level', 'integer', { isPrimary: true }),
        column('seller_id', 'integer'),
        column('buyer_id', 'integer'),
        text('currency', 3),
        column('price_units', 'bigint'),
        column('tax_units', 'bigint'),
        column('total_units', 'bigint'),
        column('cost_units', 'bigint'),
        column('tax_basis_points', 'integer'),
      ],
      indices: [
        { name: 'order_charge_seller', columnNames: ['seller_id', 'item_id'] },
        { name: 'order_charge_buyer', columnNames: ['buyer_id', 'item_id'] },
      ],
    });
    await createTable(q, {
      name: 'order_shortfall',
      columns: [
        text('order_id', 40, { isPrimary: true }),
        text('deposit_id', 64, { isPrimary: true }),
        column('missing_units', 'bigint'),
        text('currency', 3),
        instant('created_at'),
      ],
      indices: [{ name: 'order_shortfall_deposit', columnNames: ['deposit_id', 'order_id'] }],
    });
  }

  private async attempts(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'registry_attempt',
      columns: [
        text('cl_trid', 64, { isPrimary: true }),
        text('item_id', 40),
        text('command', 24),
        text('state', 12),
        column('code', 'integer', { isNullable: true }),
        text('message', 400, { isNullable: true }),
        text('sv_trid', 64, { isNullable: true }),
        instant('sent_at'),
        instant('answered_at', { isNullable: true }),
      ],
      indices: [{ name: 'registry_attempt_item', columnNames: ['item_id', 'sent_at'] }],
    });
  }
}
