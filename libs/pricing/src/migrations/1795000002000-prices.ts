import { column, createTable, foreignKey, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';

const id = (): TableColumnOptions => column('id', 'integer', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' });
const list = (): TableColumnOptions[] => [column('seller_id', 'integer'), text('list_kind', 8), column('list_id', 'integer')];
const validity = (): TableColumnOptions[] => [instant('valid_from'), instant('valid_until', { isNullable: true })];

export class Prices1795000002000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, { name: 'price_version', columns: [column('seller_id', 'integer', { isPrimary: true }), text('stamp', 40)] });
    await createTable(q, {
      name: 'price',
      columns: [
        id(),
        ...list(),
        text('tld', 63),
        text('tier', 8),
        text('action', 8),
        column('years', 'integer'),
        column('amount', 'bigint'),
        text('currency', 3),
        column('allow_below_cost', 'boolean'),
        ...validity(),
        instant('created_at'),
      ],
      checks: [{ name: 'price_sound', expression: 'amount > 0 AND years BETWEEN 1 AND 10' }],
      indices: [{ name: 'price_list', columnNames: ['seller_id', 'list_kind', 'list_id', 'tld'] }],
    });
    await createTable(q, {
      name: 'markup_rule',
      columns: [
        id(),
        ...list(),
        text('tld', 63),
        text('action', 8),
        text('kind', 8),
        column('value', 'bigint'),
        text('currency', 3),
        column('rounding', 'integer'),
        column('minimum_margin', 'bigint'),
        ...validity(),
        instant('created_at'),
      ],
      indices: [{ name: 'markup_rule_list', columnNames: ['seller_id', 'list_kind', 'list_id', 'tld', 'action'] }],
    });
    await this.createPackages(q);
    await createTable(q, {
      name: 'tax_status',
      columns: [column('node_id', 'integer', { isPrimary: true }), instant('since', { isPrimary: true }), column('is_taxable', 'boolean')],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }

  private async createPackages(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'price_package',
      columns: [
        id(),
        column('seller_id', 'integer'),
        text('name', 120),
        text('audience', 8),
        column('minimum_deposit', 'bigint'),
        text('currency', 3),
        column('is_default', 'boolean'),
        instant('created_at'),
      ],
      indices: [{ name: 'price_package_seller', columnNames: ['seller_id'] }],
    });
    await createTable(q, {
      name: 'package_assignment',
      columns: [column('child_id', 'integer', { isPrimary: true }), column('package_id', 'integer')],
      indices: [{ name: 'package_assignment_package', columnNames: ['package_id'] }],
      foreignKeys: [foreignKey('package_assignment_of', 'package_id', 'price_package')],
    });
  }
}
