import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';
import type { LoginSession } from './login-session';

/** How a session is stored. Hashes are SHA-256 in hexadecimal. */
export const loginSessionTable = new EntitySchema<LoginSession>({
  name: 'login_session',
  columns: {
    id: columns.id(),
    personId: columns.text(40),
    realm: columns.integer(),
    audience: columns.text(40),
    nodeId: columns.integer(),
    familyHash: columns.text(64),
    tokenHash: columns.text(64),
    previousHash: columns.text(64, { nullable: true }),
    createdAt: columns.instant(),
    lastUsedAt: columns.instant(),
    expiresAt: columns.instant(),
    revokedAt: columns.instant({ nullable: true }),
    revokedFor: columns.text(20, { nullable: true }),
    userAgent: columns.text(255, { nullable: true }),
    ip: columns.text(45, { nullable: true }),
    steppedUpAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'login_session_family', columns: ['familyHash'], unique: true },
    { name: 'login_session_person', columns: ['personId'] },
  ],
  foreignKeys: [reference('fk_login_session_person', 'personId', 'person'), reference('fk_login_session_node', 'nodeId', 'node')],
});
