import type { MigrationInterface, QueryRunner } from 'typeorm';

/** First payments that are awaited of applicants already say whose they will be. */
export class ApplicantsPayments1795000035003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('UPDATE awaited_amount SET child_id = (SELECT a.node_id FROM application a WHERE a.id = awaited_amount.cause)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
