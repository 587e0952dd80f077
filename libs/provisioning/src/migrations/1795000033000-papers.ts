import { column, createTable, instant, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';

/** Names that wait for papers, names that are registered before them, and what happens when they do not come. */
export class Papers1795000033000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('order_item', new TableColumn(text('case_id', 40, { isNullable: true })));
    await q.createIndex('order_item', new TableIndex({ name: 'order_item_since', columnNames: ['state', 'updated_at'] }));
    await createTable(q, {
      name: 'auto_provisioning',
      columns: [
        column('node_id', 'integer', { isPrimary: true }),
        column('is_on', 'boolean'),
        column('is_allowed', 'boolean'),
        column('base_limit', 'integer'),
        instant('allowed_since', { isNullable: true }),
        instant('lost_at', { isNullable: true }),
      ],
    });
    await createTable(q, {
      name: 'early_registration',
      columns: [
        text('item_id', 40, { isPrimary: true }),
        text('case_id', 40),
        column('seller_id', 'integer'),
        text('outcome', 12),
        instant('opened_at'),
        instant('ended_at', { isNullable: true }),
      ],
      indices: [
        { name: 'early_registration_seller', columnNames: ['seller_id', 'outcome', 'ended_at'] },
        { name: 'early_registration_opened', columnNames: ['seller_id', 'opened_at'] },
        { name: 'early_registration_case', columnNames: ['case_id'], isUnique: true },
      ],
    });
    await createTable(q, {
      name: 'deadline_policy',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('tld', 63),
        column('package_id', 'integer'),
        instant('valid_from'),
        column('policy', 'text'),
        text('set_by', 40),
        instant('created_at'),
      ],
      indices: [
        { name: 'deadline_policy_for', columnNames: ['tld', 'package_id', 'valid_from'] },
        { name: 'deadline_policy_valid', columnNames: ['valid_from', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
