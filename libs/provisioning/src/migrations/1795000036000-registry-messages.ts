import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What registries tell us by their queues. */
export class RegistryMessages1795000036000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'registry_message',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('registry', 32),
        text('account', 300),
        text('message_id', 200),
        text('fingerprint', 64),
        text('kind', 20),
        text('about', 255, { isNullable: true }),
        text('text', 1000),
        column('news', 'text'),
        column('xml', 'text'),
        instant('queued_at', { isNullable: true }),
        instant('received_at'),
        instant('acknowledged_at', { isNullable: true }),
      ],
      indices: [
        { name: 'registry_message_once', columnNames: ['account', 'fingerprint'], isUnique: true },
        { name: 'registry_message_about', columnNames: ['about', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
