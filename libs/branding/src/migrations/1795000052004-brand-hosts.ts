import { newId } from '#libs/kernel';
import { column, createTable, instant, readInstant, text } from '#libs/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hosts that brands want, have and had. Those there are were given by the operator: they are served without a look at the DNS. */
export class BrandHosts1795000052004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await createTable(q, {
      name: 'brand_host',
      columns: [
        text('id', 40, { isPrimary: true }),
        column('node_id', 'integer'),
        text('name', 253),
        text('kind', 12),
        text('state', 12),
        text('claimed_name', 253, { isNullable: true }),
        text('family', 253),
        text('skeleton', 253),
        text('token', 64),
        text('finding', 12, { isNullable: true }),
        instant('checked_at', { isNullable: true }),
        column('failures', 'integer'),
        instant('failing_since', { isNullable: true }),
        instant('created_at'),
        instant('released_at', { isNullable: true }),
      ],
      indices: [
        { name: 'brand_host_claimed', columnNames: ['claimed_name'], isUnique: true },
        { name: 'brand_host_node', columnNames: ['node_id', 'id'] },
        { name: 'brand_host_skeleton', columnNames: ['skeleton'] },
        { name: 'brand_host_kind', columnNames: ['kind', 'id'] },
      ],
    });
    const known = (await q.query('SELECT name, node_id, verified_at FROM host WHERE verified_at IS NOT NULL')) as KnownHost[];
    for (const { name, node_id, verified_at } of known)
      await q.query(
        `INSERT INTO brand_host (id, node_id, name, kind, state, claimed_name, family, skeleton, token, failures, created_at)
         VALUES (?, ?, ?, 'platform', 'active', ?, ?, ?, '', 0, ?)`,
        [newId('hst', readInstant(verified_at)), node_id, name, name, name, name, verified_at],
      );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

interface KnownHost {
  readonly name: string;
  readonly node_id: number;
  readonly verified_at: string | Date;
}
