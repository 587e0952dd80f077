import type { Outcome, RenewedDomain } from '#libs/registry';
import type { DomainDates } from './item-action';
import type { OrderItem } from './order-item';
import { isSameExpiry, renewedUntil } from './renewed-until';

/**
 * What registries answer to a renewal that they have carried out before (RFC 5730): the period is not allowed, not now,
 * or the date is not the expiry. They answer the same to one they do not like: only domain:info tells.
 */
const MAY_BE_DONE: ReadonlySet<number | null> = new Set([2004, 2105, 2306]);

/** Whether a registry refused it in a way that leaves open whether an earlier try was carried out. */
export const mayBeDone = (code: number | null): boolean => MAY_BE_DONE.has(code);

/** What the answer to a renew settles: only what needs no further question is `done` or `refused`. Pure. */
export function meaningOfRenew(item: OrderItem, outcome: Outcome<RenewedDomain>): Outcome<DomainDates> {
  if (outcome.kind === 'refused' && mayBeDone(outcome.code)) return { kind: 'unknown', reason: outcome.message, code: outcome.code };
  if (outcome.kind !== 'done') return outcome;
  const { expiresAt } = outcome.value;
  if (!expiresAt) return { kind: 'unknown', reason: 'renewed; its expiry is still to be asked' };
  return isSameExpiry(expiresAt, renewedUntil(item))
    ? { ...outcome, value: { expiresAt } }
    : { kind: 'unknown', reason: `renewed until ${expiresAt.toISOString()}, which is not what was ordered` };
}
