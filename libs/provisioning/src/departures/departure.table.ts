import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Every time that another registrar asked for a name of ours. Rows are never taken away, and the laws read them. */
export const departureTable = new EntitySchema({
  name: 'domain_departure',
  columns: {
    id: columns.id(),
    domainId: columns.text(40),
    /** The domain while it is asked for, null afterwards: one at a time. */
    openDomain: columns.text(40, { nullable: true }),
    registrar: columns.text(64),
    requestedAt: columns.instant(),
    actsAt: columns.instant(),
    state: columns.text(20),
    ending: columns.text(20, { nullable: true }),
    answer: columns.text(20, { nullable: true }),
    answeredBy: columns.text(40, { nullable: true }),
    failureCode: columns.text(60, { nullable: true }),
    linkHash: columns.text(64, { nullable: true }),
    remindedAt: columns.instant({ nullable: true }),
    createdAt: columns.instant(),
    endedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'domain_departure_open', columns: ['openDomain'], unique: true },
    { name: 'domain_departure_domain', columns: ['domainId', 'id'] },
    { name: 'domain_departure_link', columns: ['linkHash'] },
  ],
});
