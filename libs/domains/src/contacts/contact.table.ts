import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

export const contactTable = new EntitySchema({
  name: 'contact',
  columns: {
    id: columns.id(),
    ownerId: columns.integer(),
    name: columns.text(160),
    organization: columns.text(160, { nullable: true }),
    street: columns.text(800),
    city: columns.text(120),
    province: columns.text(120, { nullable: true }),
    postalCode: columns.text(16),
    country: columns.text(2),
    phone: columns.text(20),
    email: columns.text(254),
    isDefault: columns.flag(),
    version: columns.integer({ default: 1 }),
    /** Null only of those from before versions were kept, until they are saved again. */
    contentHash: columns.text(64, { nullable: true }),
    createdAt: columns.instant(),
  },
  indices: [
    { name: 'contact_owner', columns: ['ownerId', 'id'] },
    { name: 'contact_content', columns: ['ownerId', 'contentHash'], unique: true },
  ],
});

/** What a contact is called at a registry. Written before it is sent, so that a lost answer leaves no stranger behind. */
export const contactHandleTable = new EntitySchema({
  name: 'contact_handle',
  columns: {
    contactId: columns.id(),
    registry: columns.text(40, { primary: true }),
    handle: columns.text(16),
    authInfo: columns.text(64),
    confirmedAt: columns.instant({ nullable: true }),
    /** Of the contact, that the registry is known to have. */
    version: columns.integer({ default: 1 }),
  },
  indices: [{ name: 'contact_handle_name', columns: ['registry', 'handle'], unique: true }],
});

/** What a contact has said since when. Rows are only ever added. */
export const contactVersionTable = new EntitySchema({
  name: 'contact_version',
  columns: {
    contactId: columns.id(),
    version: columns.integer({ primary: true }),
    /** JSON; null of the first. */
    previous: columns.longText({ nullable: true }),
    content: columns.longText(),
    savedBy: columns.text(40),
    savedByNode: columns.integer(),
    createdAt: columns.instant(),
  },
});
