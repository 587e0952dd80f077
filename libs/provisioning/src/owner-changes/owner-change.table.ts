import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Changes of owners that were asked for. Rows are never taken away. */
export const ownerChangeTable = new EntitySchema({
  name: 'owner_change',
  columns: {
    id: columns.id(),
    domainId: columns.text(40),
    /** The domain while this is under way, null afterwards: one at a time. */
    openDomain: columns.text(40, { nullable: true }),
    fromContact: columns.text(40),
    toContact: columns.text(40),
    askedBy: columns.text(40),
    askedByNode: columns.integer(),
    state: columns.text(20),
    oldHash: columns.text(64, { nullable: true }),
    oldAgreedAt: columns.instant({ nullable: true }),
    newHash: columns.text(64, { nullable: true }),
    newAgreedAt: columns.instant({ nullable: true }),
    expiresAt: columns.instant(),
    caseId: columns.text(40, { nullable: true }),
    changeId: columns.text(40, { nullable: true }),
    failureCode: columns.text(60, { nullable: true }),
    failureMessage: columns.text(400, { nullable: true }),
    createdAt: columns.instant(),
    endedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'owner_change_open', columns: ['openDomain'], unique: true },
    { name: 'owner_change_domain', columns: ['domainId', 'id'] },
    { name: 'owner_change_old', columns: ['oldHash'] },
    { name: 'owner_change_new', columns: ['newHash'] },
  ],
});
