import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';
import type { PasswordLink } from './password-link';

/** How the right to choose a new password is stored. */
export const passwordLinkTable = new EntitySchema<PasswordLink>({
  name: 'password_link',
  columns: {
    id: columns.id(),
    personId: columns.text(40),
    tokenHash: columns.text(64),
    createdAt: columns.instant(),
    expiresAt: columns.instant(),
    usedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'password_link_token', columns: ['tokenHash'], unique: true },
    { name: 'password_link_person', columns: ['personId', 'createdAt'] },
  ],
  foreignKeys: [reference('fk_password_link_person', 'personId', 'person')],
});
