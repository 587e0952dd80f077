import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Domains1795000005000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await this.contacts(q);
    await createTable(q, {
      name: 'domain',
      columns: [
        text('id', 40, { isPrimary: true }),
        text('name', 253),
        text('live_name', 253, { isNullable: true }),
        text('tld', 63),
        column('owner_id', 'integer'),
        column('seller_id', 'integer'),
        column('seller_parent_id', 'integer', { isNullable: true }),
        text('registry', 40),
        text('registrant_id', 40),
        column('name_servers', 'text'),
        text('auth_info', 64),
        instant('registered_at'),
        instant('expires_at'),
        text('item_id', 40),
        instant('ended_at', { isNullable: true }),
      ],
      indices: [
        { name: 'domain_live_name', columnNames: ['live_name'], isUnique: true },
        { name: 'domain_item', columnNames: ['item_id'], isUnique: true },
        { name: 'domain_owner', columnNames: ['owner_id', 'expires_at', 'id'] },
        { name: 'domain_seller', columnNames: ['seller_id', 'expires_at', 'id'] },
        { name: 'domain_seller_parent', columnNames: ['seller_parent_id', 'expires_at', 'id'] },
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }

  private async contacts(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'contact',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('owner_id', 'integer'),
        text('name', 160),
        text('organization', 160, { isNullable: true }),
        text('street', 800),
        text('city', 120),
        text('province', 120, { isNullable: true }),
        text('postal_code', 16),
        text('country', 2),
        text('phone', 20),
        text('email', 254),
        column('is_default', 'boolean'),
        instant('created_at'),
      ],
      indices: [{ name: 'contact_owner', columnNames: ['owner_id', 'id'] }],
    });
    await createTable(q, {
      name: 'contact_handle',
      columns: [
        text('contact_id', 40, { isPrimary: true }),
        text('registry', 40, { isPrimary: true }),
        text('handle', 16),
        text('auth_info', 64),
        instant('confirmed_at', { isNullable: true }),
      ],
      indices: [{ name: 'contact_handle_name', columnNames: ['registry', 'handle'], isUnique: true }],
    });
  }
}
