import { column, createTable, instant, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** Names that are given back to their registries for a refund. */
export class Deletions1795000027000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('domain', new TableColumn(instant('leaving_since', { isNullable: true })));
    await createTable(q, {
      name: 'domain_deletion',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('domain_id', 40),
        text('item_id', 40),
        column('seller_id', 'integer'),
        text('asked_by', 40),
        text('reason', 200),
        text('state', 20),
        text('failure_code', 60, { isNullable: true }),
        text('failure_message', 400, { isNullable: true }),
        column('absences', 'integer'),
        instant('doubt_since', { isNullable: true }),
        instant('created_at'),
        instant('ended_at', { isNullable: true }),
      ],
      indices: [
        { name: 'domain_deletion_domain', columnNames: ['domain_id', 'id'] },
        { name: 'domain_deletion_item', columnNames: ['item_id', 'state'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
