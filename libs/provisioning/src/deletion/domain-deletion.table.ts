import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Every deletion that was asked for. Rows are never taken away, and the laws read them. */
export const domainDeletionTable = new EntitySchema({
  name: 'domain_deletion',
  columns: {
    id: columns.id(),
    domainId: columns.text(40),
    /** The item that registered the name: its charges are what is refunded. */
    itemId: columns.text(40),
    sellerId: columns.integer(),
    askedBy: columns.text(40),
    reason: columns.text(200),
    /** `asked` or `deadline`. */
    cause: columns.text(12, { default: 'asked' }),
    refundPercent: columns.integer({ default: 100 }),
    isAbsorbed: columns.flag({ default: false }),
    state: columns.text(20),
    failureCode: columns.text(60, { nullable: true }),
    failureMessage: columns.text(400, { nullable: true }),
    absences: columns.integer(),
    doubtSince: columns.instant({ nullable: true }),
    createdAt: columns.instant(),
    endedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'domain_deletion_domain', columns: ['domainId', 'id'] },
    { name: 'domain_deletion_item', columns: ['itemId', 'state'] },
  ],
});
