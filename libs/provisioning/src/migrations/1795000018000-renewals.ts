import { instant, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';

/** Items know the domain they are about, the expiry their buyer saw, and the one they brought about. */
export class Renewals1795000018000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumns('order_item', [
      new TableColumn(text('domain_id', 40, { isNullable: true })),
      new TableColumn(instant('expected_expires_at', { isNullable: true })),
      new TableColumn(instant('expires_at', { isNullable: true })),
    ]);
    await q.createIndex('order_item', new TableIndex({ name: 'order_item_domain', columnNames: ['domain_id', 'id'] }));
    // So far there were only registrations, and nothing has moved an expiry since.
    await q.query(`UPDATE order_item SET domain_id = (SELECT d.id FROM domain d WHERE d.item_id = order_item.id),
      expires_at = (SELECT d.expires_at FROM domain d WHERE d.item_id = order_item.id) WHERE state = 'done'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
