import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const nullable = { isNullable: true } as const;
const key = { isPrimary: true } as const;
const numbered = [text('number', 40), column('year', 'integer'), column('seq', 'integer')];
const amounts = [column('net_units', 'bigint'), column('tax_units', 'bigint'), column('total_units', 'bigint')];

export class Billing1795000022000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'billing_profile',
      columns: [
        column('node_id', 'integer', key),
        text('name', 120),
        text('company', 120, nullable),
        text('address', 300, nullable),
        text('tax_number', 16, nullable),
        text('company_number', 40, nullable),
        text('number_prefix', 8),
        instant('updated_at'),
      ],
    });
    await createTable(q, {
      name: 'number_series',
      columns: [column('issuer_id', 'integer', key), text('series', 12, key), column('year', 'integer', key), column('next', 'integer')],
    });
    await this.invoices(q);
    await this.papers(q);
  }

  private async invoices(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'invoice',
      columns: [
        text('id', 40, key),
        column('issuer_id', 'integer'),
        column('buyer_id', 'integer'),
        text('order_id', 40),
        ...numbered,
        text('state', 12),
        text('currency', 3),
        ...amounts,
        column('credited_units', 'bigint'),
        column('seller', 'text'),
        column('bill_to', 'text'),
        instant('issued_at'),
        instant('due_at', nullable),
        instant('paid_at', nullable),
        column('reminders', 'integer'),
      ],
      indices: [
        { name: 'invoice_number', columnNames: ['issuer_id', 'year', 'seq'], isUnique: true },
        { name: 'invoice_issuer', columnNames: ['issuer_id', 'id'] },
        { name: 'invoice_issuer_state', columnNames: ['issuer_id', 'state', 'id'] },
        { name: 'invoice_buyer', columnNames: ['buyer_id', 'id'] },
        { name: 'invoice_buyer_state', columnNames: ['buyer_id', 'state', 'id'] },
        { name: 'invoice_order', columnNames: ['order_id', 'issuer_id'] },
        { name: 'invoice_due', columnNames: ['state', 'due_at'] },
      ],
    });
    await createTable(q, {
      name: 'invoice_line',
      columns: [
        text('item_id', 40, key),
        column('issuer_id', 'integer', key),
        column('buyer_id', 'integer'),
        text('order_id', 40),
        column('position', 'integer'),
        text('action', 12),
        text('name', 253),
        column('years', 'integer'),
        text('currency', 3),
        column('price_units', 'bigint'),
        column('other_tax_base_units', 'bigint'),
        column('tax_rate_basis_points', 'integer'),
        column('tax_units', 'bigint'),
        column('total_units', 'bigint'),
        text('invoice_id', 40, nullable),
        text('credit_note_id', 40, nullable),
      ],
      indices: [
        { name: 'invoice_line_invoice', columnNames: ['invoice_id', 'position'] },
        { name: 'invoice_line_waiting', columnNames: ['issuer_id', 'invoice_id', 'order_id'] },
        { name: 'invoice_line_credit_note', columnNames: ['credit_note_id', 'position'] },
      ],
    });
  }

  private async papers(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'credit_note',
      columns: [
        text('id', 40, key),
        column('issuer_id', 'integer'),
        column('buyer_id', 'integer'),
        text('invoice_id', 40),
        ...numbered,
        text('reason', 60),
        text('currency', 3),
        ...amounts,
        instant('issued_at'),
      ],
      indices: [
        { name: 'credit_note_number', columnNames: ['issuer_id', 'year', 'seq'], isUnique: true },
        { name: 'credit_note_invoice', columnNames: ['invoice_id', 'id'] },
      ],
    });
    await createTable(q, {
      name: 'receipt',
      columns: [
        text('id', 40, key),
        column('issuer_id', 'integer'),
        column('payer_id', 'integer'),
        text('top_up_id', 40),
        text('invoice_id', 40, nullable),
        ...numbered,
        text('currency', 3),
        column('amount_units', 'bigint'),
        column('seller', 'text'),
        column('payer', 'text'),
        instant('paid_at'),
        instant('issued_at'),
      ],
      indices: [
        { name: 'receipt_number', columnNames: ['issuer_id', 'year', 'seq'], isUnique: true },
        { name: 'receipt_top_up', columnNames: ['top_up_id'], isUnique: true },
        { name: 'receipt_issuer', columnNames: ['issuer_id', 'id'] },
        { name: 'receipt_payer', columnNames: ['payer_id', 'id'] },
        { name: 'receipt_invoice', columnNames: ['invoice_id', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
