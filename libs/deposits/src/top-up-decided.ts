import type { Actor } from '#libs/kernel';
import type { AuditEntry } from '#libs/tree';
import type { TopUp } from './top-up';

/** A decision about money stands in the logs of both who share the deposit. */
export const topUpDecided = (by: Actor, topUp: TopUp): AuditEntry[] =>
  [topUp.parentId, topUp.childId].map((nodeId) => ({ nodeId, action: `top-up.${topUp.state}`, by, object: topUp.id, after: topUp }));
