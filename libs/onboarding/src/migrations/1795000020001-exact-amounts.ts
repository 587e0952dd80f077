import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exact amounts of first payments stand where those of all other payments to the same bank account do. */
export class ExactAmounts1795000020001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `INSERT INTO awaited_amount (bank_account_id, units, cause)
       SELECT b.id, a.payment_units, a.id FROM application a JOIN bank_account b ON b.node_id = a.parent_id
       WHERE a.state = 'awaiting_deposit' AND a.payment_units IS NOT NULL`,
    );
    await q.dropIndex('application', 'application_payment');
    await q.dropColumn('application', 'payment_code');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
