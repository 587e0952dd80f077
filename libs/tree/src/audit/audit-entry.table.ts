import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { AuditRow } from './audit-entry';

/** How a row of an audit log is stored. It refers to nothing by foreign key: a log outlives what it speaks of. */
export const auditEntryTable = new EntitySchema<AuditRow>({
  name: 'audit_entry',
  columns: {
    nodeId: columns.integer({ primary: true }),
    seq: columns.integer({ primary: true }),
    at: columns.instant(),
    action: columns.text(64),
    byPerson: columns.text(40, { nullable: true }),
    byNode: columns.integer({ nullable: true }),
    impersonatedBy: columns.text(40, { nullable: true }),
    object: columns.text(255),
    beforeHash: columns.text(64, { nullable: true }),
    afterHash: columns.text(64, { nullable: true }),
    requestId: columns.text(128, { nullable: true }),
    ip: columns.text(45, { nullable: true }),
    prevHash: columns.text(64),
    hash: columns.text(64),
  },
  indices: [{ name: 'audit_entry_object', columns: ['nodeId', 'object', 'at'] }],
});
