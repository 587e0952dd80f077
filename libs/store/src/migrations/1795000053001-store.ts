import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const primary = { isPrimary: true } as const;

/** What visitors choose, order and agree to. */
export class Store1795000053001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'cart',
      columns: [text('id', 64, primary), column('seller_id', 'integer'), column('items', 'text'), instant('changed_at')],
      indices: [{ name: 'cart_changed', columnNames: ['changed_at'] }],
    });
    await createTable(q, {
      name: 'checkout',
      columns: [
        column('seller_id', 'integer', primary),
        text('idempotency_key', 255, primary),
        text('body_hash', 64),
        column('node_id', 'integer'),
        text('order_id', 40),
        instant('created_at'),
      ],
    });
    await createTable(q, {
      name: 'agreement',
      columns: [column('node_id', 'integer', primary), text('text_id', 40, primary), text('person_id', 40), instant('agreed_at')],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
