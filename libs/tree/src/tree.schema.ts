import type { Schema } from '#libs/platform';
import { brandTable } from './brands/brand.table';
import { hostTable } from './brands/host.table';
import { loginSessionTable } from './login/login-session.table';
import { Tree1795000001000 } from './migrations/1795000001000-tree';
import { edgeTable } from './nodes/edge.table';
import { nodeTable } from './nodes/node.table';
import { membershipTable } from './people/membership.table';
import { personTable } from './people/person.table';

export const treeSchema: Schema = {
  entities: [nodeTable, edgeTable, personTable, membershipTable, brandTable, hostTable, loginSessionTable],
  migrations: [Tree1795000001000],
};
