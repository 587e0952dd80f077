import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** What was done to one thing is found without reading the whole log. */
export class AuditObjects1795000039001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.createIndex('audit_entry', new TableIndex({ name: 'audit_entry_object', columnNames: ['node_id', 'object', 'at'] }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
