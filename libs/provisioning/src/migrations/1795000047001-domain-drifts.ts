import { createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is otherwise at registries than here. */
export class DomainDrifts1795000047001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'domain_drift',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('domain_id', 40),
        text('registry', 40),
        text('aspect', 20),
        text('open_aspect', 64, { isNullable: true }),
        text('ours', 1000),
        text('theirs', 1000),
        instant('expires_at', { isNullable: true }),
        instant('seen_at'),
        text('resolution', 12, { isNullable: true }),
        instant('resolved_at', { isNullable: true }),
      ],
      indices: [
        { name: 'domain_drift_open', columnNames: ['open_aspect'], isUnique: true },
        { name: 'domain_drift_domain', columnNames: ['domain_id', 'id'] },
        { name: 'domain_drift_resolution', columnNames: ['resolution', 'id'] },
        { name: 'domain_drift_ended', columnNames: ['registry', 'resolution', 'resolved_at'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
