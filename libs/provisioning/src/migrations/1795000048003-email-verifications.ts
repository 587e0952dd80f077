import { column, createTable, instant, text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/** Addresses of registrants that are to be proved, and the names that rest until they are. */
export class EmailVerifications1795000048003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('domain', new TableColumn(instant('unverified_since', { isNullable: true })));
    await createTable(q, {
      name: 'email_verification',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('owner_id', 'integer'),
        text('email', 254),
        text('contact_id', 40),
        text('secret_hash', 64, { isNullable: true }),
        column('stage', 'integer'),
        instant('started_at'),
        instant('next_at', { isNullable: true }),
        instant('mailed_at'),
        instant('verified_at', { isNullable: true }),
      ],
      indices: [
        { name: 'email_verification_address', columnNames: ['owner_id', 'email'], isUnique: true },
        { name: 'email_verification_secret', columnNames: ['secret_hash'], isUnique: true },
        { name: 'email_verification_next', columnNames: ['next_at', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
