import { column, instant, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** Names that end or rest because their papers did not come: how much of them comes back, and who bears what the registry keeps. */
export class DeadlineDeletions1795000033001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumns('domain_deletion', [
      new TableColumn(text('cause', 12, { default: "'asked'" })),
      new TableColumn(column('refund_percent', 'integer', { default: 100 })),
      new TableColumn(column('is_absorbed', 'boolean', { default: 0 })),
    ]);
    await q.addColumn('domain', new TableColumn(instant('suspended_since', { isNullable: true })));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
