import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';

/** Zones as they are wanted: one for a domain. */
export const zoneTable = new EntitySchema({
  name: 'dns_zone',
  columns: {
    id: columns.id(),
    domainId: columns.text(40),
    name: columns.text(253),
    records: columns.longText(),
    version: columns.integer(),
    servedVersion: columns.integer(),
    failure: columns.text(400, { nullable: true }),
    isSigned: columns.flag(),
    ds: columns.text(2_000),
    dsGoneAt: columns.instant({ nullable: true }),
    isLeaving: columns.flag(),
    createdAt: columns.instant(),
  },
  indices: [{ name: 'dns_zone_domain', columns: ['domainId'], unique: true }],
});

/** What was changed in zones, by whom. */
export const zoneChangeTable = new EntitySchema({
  name: 'dns_change',
  columns: {
    id: columns.id(),
    zoneId: columns.text(40),
    version: columns.integer(),
    kind: columns.text(16),
    added: columns.longText(),
    removed: columns.longText(),
    byPerson: columns.text(40),
    byNode: columns.integer(),
    createdAt: columns.instant(),
  },
  indices: [{ name: 'dns_change_version', columns: ['zoneId', 'version'], unique: true }],
});
