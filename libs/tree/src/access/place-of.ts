import type { Request } from 'express';
import type { LoginPlace } from '../login/begin-session';
import type { Realm } from './realms';

/** Where a request logs somebody in. */
export const placeOf = ({ headers, ip }: Request, { realm, audience }: Realm): LoginPlace => ({
  realm,
  audience,
  userAgent: headers['user-agent'],
  ip,
});
