import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { Person } from './person';

/** How a person is stored: an e-mail address once in each realm. */
export const personTable = new EntitySchema<Person>({
  name: 'person',
  columns: {
    id: columns.id(),
    realm: columns.integer(),
    email: columns.text(254),
    name: columns.text(120),
    passwordHash: columns.text(160),
    locale: columns.text(2),
    phone: columns.text(20, { nullable: true }),
    createdAt: columns.instant(),
  },
  indices: [{ name: 'person_email', columns: ['realm', 'email'], unique: true }],
});
