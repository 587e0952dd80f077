import { column, createTable, instant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names go from one account to another when both sides agree. */
export class Handovers1795000049000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'handover',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('from_id', 'integer'),
        column('from_seller_id', 'integer'),
        column('to_id', 'integer', { isNullable: true }),
        column('to_seller_id', 'integer', { isNullable: true }),
        column('receiver_id', 'integer', { isNullable: true }),
        text('to_email', 254, { isNullable: true }),
        text('asked_by', 40),
        column('asked_by_node', 'integer'),
        text('state', 12),
        instant('giver_agreed_at', { isNullable: true }),
        instant('receiver_agreed_at', { isNullable: true }),
        column('cooling_hours', 'integer'),
        instant('cools_until', { isNullable: true }),
        instant('lapses_at'),
        instant('held_since', { isNullable: true }),
        column('held_by_node', 'integer', { isNullable: true }),
        text('held_reason', 200, { isNullable: true }),
        instant('created_at'),
        instant('ended_at', { isNullable: true }),
      ],
      indices: [{ name: 'handover_from', columnNames: ['from_id', 'state'] }],
    });
    await createTable(q, {
      name: 'handover_party',
      columns: [column('node_id', 'integer', { isPrimary: true }), text('handover_id', 40, { isPrimary: true })],
    });
    await createTable(q, {
      name: 'handover_name',
      columns: [
        text('handover_id', 40, { isPrimary: true }),
        text('domain_id', 40, { isPrimary: true }),
        text('name', 253),
        text('open_domain', 40, { isNullable: true }),
        column('is_carried', 'boolean'),
      ],
      indices: [
        { name: 'handover_name_open', columnNames: ['open_domain'], isUnique: true },
        { name: 'handover_name_domain', columnNames: ['domain_id', 'handover_id'] },
      ],
    });
    await createTable(q, {
      name: 'handover_code',
      columns: [
        text('hash', 64, { isPrimary: true }),
        column('owner_id', 'integer'),
        column('made_by_node', 'integer'),
        text('made_by', 40),
        instant('created_at'),
        instant('expires_at'),
        instant('used_at', { isNullable: true }),
      ],
    });
    await createTable(q, {
      name: 'handover_rule',
      columns: [
        column('seller_id', 'integer', { isPrimary: true }),
        text('tld', 63, { isPrimary: true }),
        column('cooling_hours', 'integer'),
        text('set_by', 40),
        instant('set_at'),
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
