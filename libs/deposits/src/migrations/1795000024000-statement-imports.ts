import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const maybe = { isNullable: true };

/** Bank statements that are handed in, and their rows. */
export class StatementImports1795000024000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'statement_import',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('bank_account_id', 40),
        text('file_hash', 64),
        text('layout', 12),
        column('credits', 'integer'),
        column('added', 'integer'),
        column('passed_over', 'integer'),
        text('imported_by', 40),
        instant('imported_at'),
      ],
      indices: [
        { name: 'statement_import_file', columnNames: ['bank_account_id', 'file_hash'], isUnique: true },
        { name: 'statement_import_node', columnNames: ['node_id', 'id'] },
      ],
    });
    await createTable(q, {
      name: 'statement_row',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('bank_account_id', 40),
        text('import_id', 40),
        column('file_row', 'integer'),
        text('day', 10),
        text('currency', 3),
        column('units', 'bigint'),
        text('text', 500),
        text('fingerprint_hash', 64),
        text('state', 12),
        text('top_up_id', 40, maybe),
        text('decided_by', 40, maybe),
        instant('decided_at', maybe),
        text('reason', 500, maybe),
      ],
      indices: [
        { name: 'statement_row_fingerprint', columnNames: ['bank_account_id', 'fingerprint_hash'], isUnique: true },
        { name: 'statement_row_top_up', columnNames: ['top_up_id'], isUnique: true },
        { name: 'statement_row_amount', columnNames: ['bank_account_id', 'units', 'day'] },
        { name: 'statement_row_import', columnNames: ['import_id', 'id'] },
        { name: 'statement_row_node', columnNames: ['node_id', 'id'] },
        { name: 'statement_row_node_state', columnNames: ['node_id', 'state', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
