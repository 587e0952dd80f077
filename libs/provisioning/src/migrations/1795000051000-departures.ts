import { createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names that other registrars ask for. */
export class Departures1795000051000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'domain_departure',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('domain_id', 40),
        text('open_domain', 40, { isNullable: true }),
        text('registrar', 64),
        instant('requested_at'),
        instant('acts_at'),
        text('state', 20),
        text('ending', 20, { isNullable: true }),
        text('answer', 20, { isNullable: true }),
        text('answered_by', 40, { isNullable: true }),
        text('failure_code', 60, { isNullable: true }),
        instant('reminded_at', { isNullable: true }),
        instant('created_at'),
        instant('ended_at', { isNullable: true }),
      ],
      indices: [
        { name: 'domain_departure_open', columnNames: ['open_domain'], isUnique: true },
        { name: 'domain_departure_domain', columnNames: ['domain_id', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
