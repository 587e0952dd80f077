import { column, createTable, instant, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const key = { isPrimary: true } as const;
const nullable = { isNullable: true } as const;
const amounts = [column('net_units', 'bigint'), column('other_tax_base_units', 'bigint'), column('tax_units', 'bigint')];

export class Tax1795000025000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'tax_profile',
      columns: [
        column('node_id', 'integer', key),
        instant('since', key),
        text('document_kind', 12),
        text('document_number', 32),
        text('place_number', 22, nullable),
        text('name', 120),
        text('address', 300),
        text('email', 254, nullable),
        text('country', 3),
      ],
    });
    await createTable(q, {
      name: 'tax_run',
      columns: [
        text('id', 40, key),
        column('issuer_id', 'integer'),
        text('month', 7),
        text('per', 8),
        text('made_by', 40),
        instant('made_at'),
        column('seller', 'text'),
        column('invoice_count', 'integer'),
        column('correction_count', 'integer'),
        ...amounts,
      ],
      indices: [{ name: 'tax_run_issuer', columnNames: ['issuer_id', 'id'] }],
    });
    await this.invoices(q);
    // A run asks for what was paid in one month.
    await q.createIndex('invoice', new TableIndex({ name: 'invoice_issuer_paid', columnNames: ['issuer_id', 'paid_at'] }));
  }

  private async invoices(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'tax_invoice',
      columns: [
        text('id', 40, key),
        text('run_id', 40),
        column('issuer_id', 'integer'),
        column('buyer_id', 'integer'),
        text('number', 40),
        column('year', 'integer'),
        column('seq', 'integer'),
        text('month', 7),
        text('dated', 10),
        text('transaction_code', 2),
        ...amounts,
        column('line_count', 'integer'),
        column('seller', 'text'),
        column('buyer', 'text'),
        text('nsfp', 17, nullable),
        instant('issued_at'),
      ],
      indices: [
        { name: 'tax_invoice_number', columnNames: ['issuer_id', 'year', 'seq'], isUnique: true },
        { name: 'tax_invoice_reference', columnNames: ['issuer_id', 'number'], isUnique: true },
        { name: 'tax_invoice_nsfp', columnNames: ['issuer_id', 'nsfp'], isUnique: true },
        { name: 'tax_invoice_issuer', columnNames: ['issuer_id', 'id'] },
        { name: 'tax_invoice_month', columnNames: ['issuer_id', 'month', 'id'] },
        { name: 'tax_invoice_buyer', columnNames: ['buyer_id', 'id'] },
        { name: 'tax_invoice_run', columnNames: ['run_id', 'seq'] },
      ],
    });
    await createTable(q, {
      name: 'tax_invoice_line',
      columns: [text('item_id', 40, key), column('issuer_id', 'integer', key), text('tax_invoice_id', 40)],
      indices: [{ name: 'tax_invoice_line_invoice', columnNames: ['tax_invoice_id', 'item_id'] }],
    });
    await createTable(q, {
      name: 'tax_correction',
      columns: [text('credit_note_id', 40, key), text('tax_invoice_id', 40, key), text('run_id', 40), ...amounts],
      indices: [{ name: 'tax_correction_run', columnNames: ['run_id', 'credit_note_id'] }],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
