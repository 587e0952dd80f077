import { column, createTable, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** Rules for short names, and for groups of extensions. Those that stand are for names of all lengths. */
export class RuleFilters1795000035002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('markup_rule', new TableColumn(text('tier', 8, { default: "'*'" })));
    await createTable(q, {
      name: 'tld_group',
      columns: [column('seller_id', 'integer', { isPrimary: true }), text('name', 30, { isPrimary: true }), column('tlds', 'text')],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
