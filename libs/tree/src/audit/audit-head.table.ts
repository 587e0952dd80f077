import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { AuditHead } from './audit-entry';

/** How the end of an audit log is stored. */
export const auditHeadTable = new EntitySchema<AuditHead>({
  name: 'audit_head',
  columns: {
    nodeId: columns.integer({ primary: true }),
    seq: columns.integer(),
    hash: columns.text(64),
    mac: columns.text(64),
  },
});
