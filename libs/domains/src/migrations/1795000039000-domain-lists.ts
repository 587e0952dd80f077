import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Names that are gone are found without reading those that are there, and names by how they begin. */
export class DomainLists1795000039000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const side of ['owner', 'seller'])
      await q.createIndex(
        'domain',
        new TableIndex({ name: `domain_${side}_live`, columnNames: [`${side}_id`, 'live_name', 'expires_at', 'id'] }),
      );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
