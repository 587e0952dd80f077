import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';
import type { EmailChange } from './email-change';

/** How it is stored that somebody wants to log in with another address. */
export const emailChangeTable = new EntitySchema<EmailChange>({
  name: 'email_change',
  columns: {
    id: columns.id(),
    personId: columns.text(40),
    nodeId: columns.integer(),
    email: columns.text(254),
    tokenHash: columns.text(64),
    stopHash: columns.text(64),
    state: columns.text(12),
    createdAt: columns.instant(),
    expiresAt: columns.instant(),
    endedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'email_change_person', columns: ['personId', 'createdAt'] },
    { name: 'email_change_token', columns: ['tokenHash'], unique: true },
    { name: 'email_change_stop', columns: ['stopHash'], unique: true },
  ],
  foreignKeys: [reference('fk_email_change_person', 'personId', 'person')],
});
