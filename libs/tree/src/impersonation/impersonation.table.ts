import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { reference } from '../reference';
import type { Impersonation } from './impersonation';

/** How an impersonation is stored: beside the session that it makes different from others. */
export const impersonationTable = new EntitySchema<Impersonation>({
  name: 'impersonation',
  columns: {
    sessionId: columns.id(),
    byPerson: columns.text(40),
    byNode: columns.integer(),
    bySession: columns.text(40),
    reason: columns.text(200),
  },
  foreignKeys: [
    reference('fk_impersonation_session', 'sessionId', 'login_session'),
    reference('fk_impersonation_by_session', 'bySession', 'login_session'),
  ],
});
