import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Acts on many domains at once, as they were shown and as they went. */
export const bulkActionTable = new EntitySchema({
  name: 'bulk_action',
  columns: {
    id: columns.id(),
    nodeId: columns.integer(),
    action: columns.text(20),
    /** JSON: years, or name servers. */
    wish: columns.longText(),
    state: columns.text(12),
    currency: columns.text(3, { nullable: true }),
    totalUnits: columns.units({ nullable: true }),
    missingUnits: columns.units({ nullable: true }),
    costUnits: columns.units({ nullable: true }),
    costMissingUnits: columns.units({ nullable: true }),
    shownBy: columns.text(40),
    startedBy: columns.text(40, { nullable: true }),
    createdAt: columns.instant(),
    startedAt: columns.instant({ nullable: true }),
    endedAt: columns.instant({ nullable: true }),
  },
  indices: [
    { name: 'bulk_action_node', columns: ['nodeId', 'id'] },
    { name: 'bulk_action_state', columns: ['state', 'createdAt'] },
  ],
});

/** Each domain of them, and what became of it. */
export const bulkRowTable = new EntitySchema({
  name: 'bulk_row',
  columns: {
    bulkId: columns.id(),
    position: columns.integer({ primary: true }),
    /** A-label; as it was typed where that is no name. */
    name: columns.text(253),
    domainId: columns.text(40, { nullable: true }),
    ownerId: columns.integer({ nullable: true }),
    state: columns.text(12),
    /** JSON: the part of the domain that it is about, as it was shown. */
    seen: columns.longText(),
    currency: columns.text(3, { nullable: true }),
    priceUnits: columns.units({ nullable: true }),
    costUnits: columns.units({ nullable: true }),
    reasonCode: columns.text(60, { nullable: true }),
    reasonEn: columns.text(400, { nullable: true }),
    reasonId: columns.text(400, { nullable: true }),
    /** The order, or the change, that it became. */
    causeId: columns.text(40, { nullable: true }),
    endedAt: columns.instant({ nullable: true }),
  },
  indices: [{ name: 'bulk_row_state', columns: ['bulkId', 'state', 'position'] }],
});
