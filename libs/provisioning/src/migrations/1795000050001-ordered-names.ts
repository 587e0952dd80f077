import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Whoever orders a name once more hears of the order that is not paid. */
export class OrderedNames1795000050001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.createIndex('order_item', new TableIndex({ name: 'order_item_name', columnNames: ['name', 'state'] }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
