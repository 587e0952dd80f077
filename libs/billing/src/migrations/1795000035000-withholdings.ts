import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const key = { isPrimary: true } as const;
const nullable = { isNullable: true } as const;

/** Income tax (PPh 23) that buyers keep back. */
export class Withholdings1795000035000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'withheld_product',
      columns: [
        column('seller_id', 'integer', key),
        text('tld', 63, key),
        text('action', 12, key),
        instant('since', key),
        column('is_subject', 'boolean'),
      ],
    });
    await createTable(q, {
      name: 'withheld_line',
      columns: [
        text('item_id', 40, key),
        column('issuer_id', 'integer', key),
        text('withholding_id', 40),
        text('tld', 63),
        column('units', 'bigint'),
      ],
      indices: [{ name: 'withheld_line_withholding', columnNames: ['withholding_id'] }],
    });
    await createTable(q, {
      name: 'withholding',
      columns: [
        text('id', 40, key),
        text('invoice_id', 40),
        column('issuer_id', 'integer'),
        column('buyer_id', 'integer'),
        text('state', 12),
        text('currency', 3),
        column('units', 'bigint'),
        text('slip_number', 40, nullable),
        text('slip_dated', 10, nullable),
        text('reason', 500, nullable),
        text('decided_by', 40, nullable),
        instant('decided_at', nullable),
        instant('declared_at'),
      ],
      indices: [
        { name: 'withholding_invoice', columnNames: ['invoice_id'], isUnique: true },
        { name: 'withholding_issuer', columnNames: ['issuer_id', 'id'] },
        { name: 'withholding_issuer_state', columnNames: ['issuer_id', 'state', 'id'] },
        { name: 'withholding_buyer', columnNames: ['buyer_id', 'id'] },
        { name: 'withholding_buyer_state', columnNames: ['buyer_id', 'state', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
