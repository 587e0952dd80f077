import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

export const orderTable = new EntitySchema({
  name: 'domain_order',
  columns: {
    id: columns.id(),
    buyerId: columns.integer(),
    sellerId: columns.integer(),
    placedBy: columns.text(40),
    /** Whom that person acted for: the buyer, or its seller. Idempotency keys are that node's own. */
    placingNodeId: columns.integer(),
    idempotencyKey: columns.text(255),
    bodyHash: columns.text(64),
    currency: columns.text(3),
    totalUnits: columns.units(),
    /** Why somebody orders for others. */
    reason: columns.text(200, { nullable: true }),
    createdAt: columns.instant(),
  },
  indices: [
    { name: 'domain_order_key', columns: ['placingNodeId', 'idempotencyKey'], unique: true },
    { name: 'domain_order_buyer', columns: ['buyerId', 'id'] },
    { name: 'domain_order_seller', columns: ['sellerId', 'id'] },
  ],
});

export const orderItemTable = new EntitySchema({
  name: 'order_item',
  columns: {
    id: columns.id(),
    orderId: columns.text(40),
    position: columns.integer(),
    buyerId: columns.integer(),
    sellerId: columns.integer(),
    sellerParentId: columns.integer({ nullable: true }),
    action: columns.text(12),
    name: columns.text(253),
    /** The name while the item is open, null afterwards: one open item per name. */
    openName: columns.text(253, { nullable: true }),
    tld: columns.text(63),
    tier: columns.text(12),
    years: columns.integer(),
    registry: columns.text(40),
    /** The domain it is about: of a registration from the moment there is one. */
    domainId: columns.text(40, { nullable: true }),
    expectedExpiresAt: columns.instant({ nullable: true }),
    expiresAt: columns.instant({ nullable: true }),
    /** The suspended reseller whose customer's domain is renewed. */
    takenOverFrom: columns.integer({ nullable: true }),
    contactId: columns.text(40),
    /** Where its registrant shows papers. */
    caseId: columns.text(40, { nullable: true }),
    authInfo: columns.text(64),
    /** Sealed, and gone when the transfer has ended. */
    transferCode: columns.text(160, { nullable: true }),
    state: columns.text(20),
    failureCode: columns.text(60, { nullable: true }),
    failureMessage: columns.text(400, { nullable: true }),
    absences: columns.integer(),
    doubtSince: columns.instant({ nullable: true }),
    createdAt: columns.instant(),
    updatedAt: columns.instant(),
  },
  indices: [
    { name: 'order_item_order', columns: ['orderId', 'position'], unique: true },
    { name: 'order_item_open_name', columns: ['openName'], unique: true },
    { name: 'order_item_state', columns: ['state', 'id'] },
    { name: 'order_item_name', columns: ['name', 'state'] },
    { name: 'order_item_domain', columns: ['domainId', 'id'] },
    { name: 'order_item_since', columns: ['state', 'updatedAt'] },
  ],
});

/** What each level pays for an item, as it was when the order was placed. Level 1 is the root's sale. Never changed. */
export const orderChargeTable = new EntitySchema({
  name: 'order_charge',
  columns: {
    itemId: columns.id(),
    level: columns.integer({ primary: true }),
    sellerId: columns.integer(),
    buyerId: columns.integer(),
    currency: columns.text(3),
    priceUnits: columns.units(),
    taxUnits: columns.units(),
    totalUnits: columns.units(),
    costUnits: columns.units(),
    taxBasisPoints: columns.integer(),
    /** Of the root's sale: what the registry takes, where that is of another currency, and the row of the rate. */
    registryCurrency: columns.text(3, { nullable: true }),
    registryUnits: columns.units({ nullable: true }),
    exchangeRateId: columns.integer({ nullable: true }),
  },
  indices: [
    { name: 'order_charge_seller', columns: ['sellerId', 'itemId'] },
    { name: 'order_charge_buyer', columns: ['buyerId', 'itemId'] },
  ],
});

/** The deposits upstream for which a queued order waits. */
export const orderShortfallTable = new EntitySchema({
  name: 'order_shortfall',
  columns: {
    orderId: columns.id(),
    depositId: columns.text(64, { primary: true }),
    missingUnits: columns.units(),
    currency: columns.text(3),
    createdAt: columns.instant(),
  },
  indices: [{ name: 'order_shortfall_deposit', columns: ['depositId', 'orderId'] }],
});

/** One row per command sent to a registry, written before the first byte leaves. */
export const registryAttemptTable = new EntitySchema({
  name: 'registry_attempt',
  columns: {
    clTrid: columns.id(64),
    itemId: columns.text(40),
    command: columns.text(24),
    state: columns.text(12),
    code: columns.integer({ nullable: true }),
    message: columns.text(400, { nullable: true }),
    svTrid: columns.text(64, { nullable: true }),
    sentAt: columns.instant(),
    answeredAt: columns.instant({ nullable: true }),
  },
  indices: [{ name: 'registry_attempt_item', columns: ['itemId', 'sentAt'] }],
});

export const quoteTable = new EntitySchema({
  name: 'quote',
  columns: {
    id: columns.id(),
    buyerId: columns.integer(),
    items: columns.longText(),
    currency: columns.text(3),
    totalUnits: columns.units(),
    createdAt: columns.instant(),
    expiresAt: columns.instant(),
  },
  indices: [{ name: 'quote_expiry', columns: ['expiresAt'] }],
});
