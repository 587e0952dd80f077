import { text } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';

/** Transfers to other registrars are rejected by the link in a mail. */
export class DepartureLinks1795000057000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.addColumn('domain_departure', new TableColumn(text('link_hash', 64, { isNullable: true })));
    await q.createIndex('domain_departure', new TableIndex({ name: 'domain_departure_link', columnNames: ['link_hash'] }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
