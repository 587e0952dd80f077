import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Every change that was asked for: what screens show as a domain's history. Rows are never taken away. */
export const domainChangeTable = new EntitySchema({
  name: 'domain_change',
  columns: {
    id: columns.id(),
    domainId: columns.text(40),
    /** The domain while this is under way, null afterwards: one at a time. */
    openDomain: columns.text(40, { nullable: true }),
    kind: columns.text(20),
    previous: columns.longText(),
    wanted: columns.longText(),
    authInfo: columns.text(64, { nullable: true }),
    askedBy: columns.text(40),
    askedByNode: columns.integer(),
    state: columns.text(20),
    failureCode: columns.text(60, { nullable: true }),
    failureMessage: columns.text(400, { nullable: true }),
    absences: columns.integer(),
    doubtSince: columns.instant({ nullable: true }),
    shownAt: columns.instant({ nullable: true }),
    createdAt: columns.instant(),
    endedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'domain_change_open', columns: ['openDomain'], unique: true },
    { name: 'domain_change_domain', columns: ['domainId', 'id'] },
  ],
});
