import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Every handover that was asked for. Rows are never taken away. */
export const handoverTable = new EntitySchema({
  name: 'handover',
  columns: {
    id: columns.id(),
    fromId: columns.integer(),
    fromSellerId: columns.integer(),
    toId: columns.integer({ nullable: true }),
    toSellerId: columns.integer({ nullable: true }),
    receiverId: columns.integer({ nullable: true }),
    toEmail: columns.text(254, { nullable: true }),
    askedBy: columns.text(40),
    askedByNode: columns.integer(),
    state: columns.text(12),
    giverAgreedAt: columns.instant({ nullable: true }),
    receiverAgreedAt: columns.instant({ nullable: true }),
    coolingHours: columns.integer(),
    coolsUntil: columns.instant({ nullable: true }),
    lapsesAt: columns.instant(),
    heldSince: columns.instant({ nullable: true }),
    heldByNode: columns.integer({ nullable: true }),
    heldReason: columns.text(200, { nullable: true }),
    createdAt: columns.instant(),
    endedAt: columns.instant({ nullable: true }),
  },
  indices: [{ name: 'handover_from', columns: ['fromId', 'state'] }],
});

/** Who sees which handover: lists are read from it. */
export const handoverPartyTable = new EntitySchema({
  name: 'handover_party',
  columns: { nodeId: columns.integer({ primary: true }), handoverId: columns.text(40, { primary: true }) },
});

/** The names of a handover. */
export const handoverNameTable = new EntitySchema({
  name: 'handover_name',
  columns: {
    handoverId: columns.text(40, { primary: true }),
    domainId: columns.text(40, { primary: true }),
    name: columns.text(253),
    /** The domain while this is under way, null afterwards: one handover at a time. */
    openDomain: columns.text(40, { nullable: true }),
    /** Whether it went; false as long as it has not, and for one that had ended by then. */
    isCarried: columns.flag(),
  },
  indices: [
    { name: 'handover_name_open', columns: ['openDomain'], unique: true },
    { name: 'handover_name_domain', columns: ['domainId', 'handoverId'] },
  ],
});

/** Codes that receiving accounts show to whoever is to give them names: each opens one request. */
export const handoverCodeTable = new EntitySchema({
  name: 'handover_code',
  columns: {
    hash: columns.text(64, { primary: true }),
    ownerId: columns.integer(),
    madeByNode: columns.integer(),
    madeBy: columns.text(40),
    createdAt: columns.instant(),
    expiresAt: columns.instant(),
    usedAt: columns.instant({ nullable: true }),
  },
});

/** What sellers say about how long names cool off. */
export const handoverRuleTable = new EntitySchema({
  name: 'handover_rule',
  columns: {
    sellerId: columns.integer({ primary: true }),
    tld: columns.text(63, { primary: true }),
    coolingHours: columns.integer(),
    setBy: columns.text(40),
    setAt: columns.instant(),
  },
});
