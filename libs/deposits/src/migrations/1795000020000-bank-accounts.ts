import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const maybe = { isNullable: true };

const topUpColumns = [
  text('id', 40, { isPrimary: true }),
  column('child_id', 'integer'),
  column('parent_id', 'integer'),
  text('currency', 3),
  column('amount_units', 'bigint'),
  column('exact_units', 'bigint'),
  column('credited_units', 'bigint', maybe),
  text('state', 12),
  text('source', 12),
  text('bank_account_id', 40, maybe),
  text('invoice_id', 40, maybe),
  text('reference', 120, maybe),
  text('note', 500, maybe),
  text('sender_bank', 80, maybe),
  text('sender_number', 40, maybe),
  text('sender_name', 120, maybe),
  text('paid_on', 10, maybe),
  instant('proof_at', maybe),
  text('duplicate_of', 40, maybe),
  text('requested_by', 40),
  instant('requested_at'),
  instant('expires_at', maybe),
  text('first_by', 40, maybe),
  instant('first_at', maybe),
  column('first_units', 'bigint', maybe),
  text('first_reason', 500, maybe),
  text('first_key', 255, maybe),
  text('first_hash', 64, maybe),
  column('limit_units', 'bigint', maybe),
  text('decided_by', 40, maybe),
  instant('decided_at', maybe),
  text('reason', 500, maybe),
  text('idempotency_key', 255),
  text('request_hash', 64),
  text('decision_key', 255, maybe),
  text('decision_hash', 64, maybe),
];

const topUpIndices = [
  { name: 'top_up_key', columnNames: ['child_id', 'idempotency_key'], isUnique: true },
  { name: 'top_up_reference', columnNames: ['reference'], isUnique: true },
  { name: 'top_up_child', columnNames: ['child_id', 'requested_at', 'id'] },
  { name: 'top_up_parent', columnNames: ['parent_id', 'requested_at', 'id'] },
  { name: 'top_up_parent_state', columnNames: ['parent_id', 'state', 'requested_at', 'id'] },
  { name: 'top_up_account', columnNames: ['parent_id', 'bank_account_id', 'state', 'requested_at', 'id'] },
  { name: 'top_up_expiry', columnNames: ['state', 'expires_at'] },
];

/** What a top-up had before, in columns of the same names. */
const KEPT = `id, child_id, parent_id, currency, amount_units, state, note, requested_by, requested_at, decided_by, decided_at, reason,
  idempotency_key, request_hash, decision_key`;

/** Several bank accounts for a node, exact amounts, and top-ups that know where, how and how much was paid. */
export class BankAccounts1795000020000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await this.bankAccounts(q);
    await createTable(q, {
      name: 'awaited_amount',
      columns: [
        text('bank_account_id', 40, { isPrimary: true }),
        column('units', 'bigint', { isPrimary: true }),
        text('cause', 40),
        instant('until', maybe),
      ],
      indices: [{ name: 'awaited_amount_cause', columnNames: ['cause'], isUnique: true }],
    });
    await createTable(q, {
      name: 'approval_limit',
      columns: [column('node_id', 'integer', { isPrimary: true }), column('units', 'bigint', maybe), text('currency', 3)],
    });
    await this.topUps(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }

  /** A node had one account, written in plain words; it becomes the first of several. */
  private async bankAccounts(q: QueryRunner): Promise<void> {
    const isOld = await q.hasTable('bank_account');
    if (isOld) await q.query('ALTER TABLE bank_account RENAME TO bank_account_of_node');
    await createTable(q, {
      name: 'bank_account',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('bank_code', 3),
        text('bank', 80),
        text('number', 40),
        text('holder', 120),
        instant('opens_at'),
        instant('closes_at', maybe),
      ],
      indices: [{ name: 'bank_account_node', columnNames: ['node_id', 'id'] }],
    });
    if (!isOld) return;
    await q.query(
      `INSERT INTO bank_account (id, node_id, bank_code, bank, number, holder, opens_at)
       SELECT CONCAT('bnk_', SUBSTR(CONCAT('00000000000000000000000000', node_id), -26)), node_id, '000', bank,
         REPLACE(REPLACE(REPLACE(number, '-', ''), '.', ''), ' ', ''), holder, '2026-01-01 00:00:00.000'
       FROM bank_account_of_node`,
    );
    await q.dropTable('bank_account_of_node');
  }

  private async topUps(q: QueryRunner): Promise<void> {
    await createTable(q, { name: 'top_up_next', columns: topUpColumns });
    await q.query(
      `INSERT INTO top_up_next (${KEPT}, exact_units, credited_units, source)
       SELECT ${KEPT}, amount_units, CASE WHEN state = 'approved' THEN amount_units END, 'transfer' FROM top_up`,
    );
    await q.dropTable('top_up');
    await q.query('ALTER TABLE top_up_next RENAME TO top_up');
    for (const { name, columnNames, isUnique } of topUpIndices)
      await q.query(`CREATE ${isUnique ? 'UNIQUE ' : ''}INDEX ${name} ON top_up (${columnNames.join(', ')})`);
  }
}
