import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const maybe = { isNullable: true };

/** Price sheets that were uploaded and wait for somebody to agree. */
export class PriceImports1795000023000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'price_import',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('list_kind', 8),
        column('list_id', 'integer'),
        text('stamp', 80),
        column('faults', 'integer'),
        instant('created_at'),
        instant('expires_at'),
        instant('applied_at', maybe),
      ],
      indices: [{ name: 'price_import_node', columnNames: ['node_id'] }],
    });
    await createTable(q, {
      name: 'price_import_cell',
      columns: [
        text('import_id', 40, { isPrimary: true }),
        column('sheet_row', 'integer', { isPrimary: true }),
        text('tld', 63),
        text('tier', 8),
        text('action', 8),
        column('years', 'integer'),
        column('amount', 'bigint', maybe),
        text('currency', 3, maybe),
        instant('valid_from', maybe),
        instant('valid_until', maybe),
        column('allow_below_cost', 'boolean'),
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
