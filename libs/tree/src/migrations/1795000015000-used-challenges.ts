import { createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Solved challenges that have counted. */
export class UsedChallenges1795000015000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'used_challenge',
      columns: [text('id', 64, { isPrimary: true }), instant('expires_at')],
      indices: [{ name: 'used_challenge_expires', columnNames: ['expires_at'] }],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
