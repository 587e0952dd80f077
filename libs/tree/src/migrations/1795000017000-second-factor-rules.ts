import { createTable, foreignKey, instant, text, column } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nodes that ask all their people for a second factor. */
export class SecondFactorRules1795000017000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'second_factor_rule',
      columns: [column('node_id', 'integer', { isPrimary: true }), instant('since'), text('by_person', 40)],
      foreignKeys: [foreignKey('fk_second_factor_rule_node', 'node_id', 'node')],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
