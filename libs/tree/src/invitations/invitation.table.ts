import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';
import type { Invitation } from './invitation';

/** How an invitation is stored. */
export const invitationTable = new EntitySchema<Invitation>({
  name: 'invitation',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    realm: columns.integer(),
    email: columns.text(254),
    name: columns.text(120),
    role: columns.text(12),
    locale: columns.text(2),
    tokenHash: columns.text(64),
    invitedBy: columns.text(40, { nullable: true }),
    createdAt: columns.instant(),
    expiresAt: columns.instant(),
    acceptedAt: columns.instant({ nullable: true }),
    revokedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'invitation_token', columns: ['tokenHash'], unique: true },
    { name: 'invitation_node', columns: ['nodeId', 'id'] },
  ],
  foreignKeys: [reference('fk_invitation_node', 'nodeId', 'node')],
});
