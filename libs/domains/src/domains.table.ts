import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Each row carries the ids of those entitled to list it, each with an index that ends in the sort key. */
export const domainTable = new EntitySchema({
  name: 'domain',
  columns: {
    id: columns.id(),
    name: columns.text(253),
    /** The name while it is ours, null afterwards: a name can be ours once. */
    liveName: columns.text(253, { nullable: true }),
    tld: columns.text(63),
    ownerId: columns.integer(),
    sellerId: columns.integer(),
    sellerParentId: columns.integer({ nullable: true }),
    registry: columns.text(40),
    registrantId: columns.text(40),
    nameServers: columns.longText(),
    authInfo: columns.text(64),
    registeredAt: columns.instant(),
    expiresAt: columns.instant(),
    itemId: columns.text(40),
    leavingSince: columns.instant({ nullable: true }),
    suspendedSince: columns.instant({ nullable: true }),
    unverifiedSince: columns.instant({ nullable: true }),
    lockedSince: columns.instant({ nullable: true }),
    frozenSince: columns.instant({ nullable: true }),
    endedAt: columns.instant({ nullable: true }),
    /** When its registry last said how it is, and when it is to be asked again: null once it is ours no longer. */
    syncedAt: columns.instant({ nullable: true }),
    syncDueAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'domain_live_name', columns: ['liveName'], unique: true },
    { name: 'domain_item', columns: ['itemId'], unique: true },
    { name: 'domain_expiry', columns: ['expiresAt', 'id'] },
    { name: 'domain_sync', columns: ['registry', 'syncDueAt', 'id'] },
    { name: 'domain_owner', columns: ['ownerId', 'expiresAt', 'id'] },
    { name: 'domain_seller', columns: ['sellerId', 'expiresAt', 'id'] },
    // Null is a value here like the others: those that are gone stand together.
    { name: 'domain_owner_live', columns: ['ownerId', 'liveName', 'expiresAt', 'id'] },
    { name: 'domain_seller_live', columns: ['sellerId', 'liveName', 'expiresAt', 'id'] },
    { name: 'domain_seller_parent', columns: ['sellerParentId', 'expiresAt', 'id'] },
    { name: 'domain_registrant', columns: ['registrantId', 'liveName'] },
  ],
});
