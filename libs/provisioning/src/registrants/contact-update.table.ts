import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** What registries were told about contacts, a row a telling. Rows are never taken away. */
export const contactUpdateTable = new EntitySchema({
  name: 'contact_update',
  columns: {
    id: columns.id(),
    contactId: columns.text(40),
    registry: columns.text(40),
    /** The contact while this is under way, null afterwards: one at a time at each registry. */
    openContact: columns.text(40, { nullable: true }),
    version: columns.integer(),
    state: columns.text(20),
    failureCode: columns.text(60, { nullable: true }),
    failureMessage: columns.text(400, { nullable: true }),
    absences: columns.integer(),
    doubtSince: columns.instant({ nullable: true }),
    createdAt: columns.instant(),
    endedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'contact_update_open', columns: ['openContact', 'registry'], unique: true },
    { name: 'contact_update_contact', columns: ['contactId', 'registry', 'id'] },
  ],
});
