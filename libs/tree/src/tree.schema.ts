import type { Schema } from '#libs/platform';
import { auditEntryTable } from './audit/audit-entry.table';
import { auditHeadTable } from './audit/audit-head.table';
import { brandTable } from './brands/brand.table';
import { hostTable } from './brands/host.table';
import { loginSessionTable } from './login/login-session.table';
import { Tree1795000001000 } from './migrations/1795000001000-tree';
import { StepUp1795000008000 } from './migrations/1795000008000-step-up';
import { Audit1795000009000 } from './migrations/1795000009000-audit';
import { edgeTable } from './nodes/edge.table';
import { nodeTable } from './nodes/node.table';
import { membershipTable } from './people/membership.table';
import { personTable } from './people/person.table';

export const treeSchema: Schema = {
  entities: [nodeTable, edgeTable, personTable, membershipTable, brandTable, hostTable, loginSessionTable, auditEntryTable, auditHeadTable],
  migrations: [Tree1795000001000, StepUp1795000008000, Audit1795000009000],
};
