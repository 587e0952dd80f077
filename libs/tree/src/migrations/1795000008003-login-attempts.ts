import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often somebody has tried in vain. */
export class LoginAttempts1795000008003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'login_attempt',
      columns: [text('id', 64, { isPrimary: true }), column('failures', 'integer'), instant('last_at')],
      indices: [{ name: 'login_attempt_last', columnNames: ['last_at'] }],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
