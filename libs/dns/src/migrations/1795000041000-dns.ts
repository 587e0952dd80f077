import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** DNS zones of domains, their history, and the templates that sellers offer. */
export class Dns1795000041000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'dns_zone',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('domain_id', 40),
        text('name', 253),
        column('records', 'text'),
        column('version', 'integer'),
        column('served_version', 'integer'),
        text('failure', 400, { isNullable: true }),
        column('is_signed', 'boolean'),
        text('ds', 2_000),
        column('is_leaving', 'boolean'),
        instant('created_at'),
      ],
      indices: [{ name: 'dns_zone_domain', columnNames: ['domain_id'], isUnique: true }],
    });
    await createTable(q, {
      name: 'dns_change',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('zone_id', 40),
        column('version', 'integer'),
        text('kind', 16),
        column('added', 'text'),
        column('removed', 'text'),
        text('by_person', 40),
        column('by_node', 'integer'),
        instant('created_at'),
      ],
      indices: [{ name: 'dns_change_version', columnNames: ['zone_id', 'version'], isUnique: true }],
    });
    await createTable(q, {
      name: 'dns_template',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('name', 120),
        column('records', 'text'),
        instant('created_at'),
      ],
      indices: [{ name: 'dns_template_node', columnNames: ['node_id', 'name'], isUnique: true }],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
