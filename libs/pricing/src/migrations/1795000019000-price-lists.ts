import { column, createTable, instant, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn, type TableColumnOptions, TableIndex } from 'typeorm';

/** Price lists for people: promotions, switches, what packages promise, and what sellers were told about losses. */
export class PriceLists1795000019000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await add(q, 'price', column('promotion_id', 'integer', { isNullable: true }), instant('closed_at', { isNullable: true }));
    await add(
      q,
      'price_package',
      column('notice_days', 'integer', { default: 0 }),
      column('is_offered', 'boolean', { default: 1 }),
      column('announces_changes', 'boolean', { default: 1 }),
      instant('closed_at', { isNullable: true }),
    );
    await q.createIndex('markup_rule', new TableIndex({ name: 'markup_rule_seller', columnNames: ['seller_id', 'id'] }));
    await createTable(q, {
      name: 'sale_switch',
      columns: [
        column('seller_id', 'integer', { isPrimary: true }),
        text('tld', 63, { isPrimary: true }),
        text('state', 12),
        instant('since'),
      ],
    });
    await createTable(q, {
      name: 'promotion',
      columns: [
        column('id', 'integer', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
        column('seller_id', 'integer'),
        text('list_kind', 8),
        column('list_id', 'integer'),
        text('name', 120),
        instant('valid_from'),
        instant('valid_until'),
        instant('created_at'),
      ],
      indices: [{ name: 'promotion_seller', columnNames: ['seller_id', 'id'] }],
    });
    await createTable(q, {
      name: 'price_news',
      columns: [
        column('id', 'integer', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
        column('seller_id', 'integer'),
        text('list_kind', 8),
        column('list_id', 'integer'),
        instant('due_at'),
        instant('begins_at'),
        column('raised', 'integer'),
        column('lowered', 'integer'),
        column('ended', 'integer'),
        column('tlds', 'text'),
        column('told_up_to', 'integer'),
      ],
      indices: [{ name: 'price_news_due', columnNames: ['seller_id', 'list_kind', 'list_id', 'due_at'] }],
    });
    await createTable(q, {
      name: 'loss_notice',
      columns: [column('node_id', 'integer', { isPrimary: true }), text('losses_hash', 64), instant('told_at')],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

async function add(q: QueryRunner, table: string, ...columns: TableColumnOptions[]): Promise<void> {
  for (const each of columns) await q.addColumn(table, new TableColumn(each));
}
