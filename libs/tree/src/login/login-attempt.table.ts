import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { LoginAttempt } from './login-attempt';

/** How vain tries are stored. */
export const loginAttemptTable = new EntitySchema<LoginAttempt>({
  name: 'login_attempt',
  columns: { id: columns.text(64, { primary: true }), failures: columns.integer(), lastAt: columns.instant() },
  indices: [{ name: 'login_attempt_last', columns: ['lastAt'] }],
});
