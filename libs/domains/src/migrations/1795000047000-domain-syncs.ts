import { instant } from '#libs/platform';
import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';

/** Domains are looked at at their registries, whoever waits longest first. */
export class DomainSyncs1795000047000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const name of ['synced_at', 'sync_due_at']) await q.addColumn('domain', new TableColumn(instant(name, { isNullable: true })));
    await q.query('UPDATE domain SET sync_due_at = registered_at WHERE live_name IS NOT NULL');
    await q.createIndex('domain', new TableIndex({ name: 'domain_sync', columnNames: ['registry', 'sync_due_at', 'id'] }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
