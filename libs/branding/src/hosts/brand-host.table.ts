import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { BrandHost } from './brand-host';

export const brandHostTable = new EntitySchema<BrandHost>({
  name: 'brand_host',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    name: columns.text(253),
    kind: columns.text(12),
    state: columns.text(12),
    claimedName: columns.text(253, { nullable: true }),
    family: columns.text(253),
    skeleton: columns.text(253),
    token: columns.text(64),
    finding: columns.text(12, { nullable: true }),
    checkedAt: columns.instant({ nullable: true }),
    failures: columns.integer(),
    failingSince: columns.instant({ nullable: true }),
    createdAt: columns.instant(),
    releasedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'brand_host_claimed', columns: ['claimedName'], unique: true },
    { name: 'brand_host_node', columns: ['nodeId', 'id'] },
    { name: 'brand_host_skeleton', columns: ['skeleton'] },
    { name: 'brand_host_kind', columns: ['kind', 'id'] },
  ],
});
