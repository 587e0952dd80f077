import { column, createTable, foreignKey, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors (TOTP, RFC 6238) and the codes for those who lost theirs. */
export class SecondFactors1795000008002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'second_factor',
      columns: [
        text('person_id', 40, { isPrimary: true }),
        text('sealed_secret', 200),
        column('last_step', 'integer'),
        column('failures', 'integer'),
        instant('failed_at', { isNullable: true }),
        instant('created_at'),
        instant('confirmed_at', { isNullable: true }),
      ],
      foreignKeys: [foreignKey('fk_second_factor_person', 'person_id', 'person')],
    });
    await createTable(q, {
      name: 'recovery_code',
      columns: [text('person_id', 40, { isPrimary: true }), text('code_hash', 64, { isPrimary: true })],
      foreignKeys: [foreignKey('fk_recovery_code_person', 'person_id', 'person')],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
