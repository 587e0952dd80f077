import type { DomainTransfer, Outcome } from '#libs/registry';
import type { DomainDates } from '../item-action';
import type { OrderItem } from '../order-item';

/**
 * What registries answer to a request that they have taken on before: it is yours, not now, it is under way. They answer the same
 * to one that they do not want: only a question tells.
 */
const MAY_BE_UNDER_WAY: ReadonlySet<number | null> = new Set([2002, 2106, 2300]);
/** A name that is locked, and to some registries also one that is pending: after a lost answer that may be this very transfer. */
const LOCKED = 2304;

/** Whether a registry refused it in a way that leaves open whether an earlier try was taken on. */
export const mayBeUnderWay = (code: number | null, isInDoubt: boolean): boolean =>
  MAY_BE_UNDER_WAY.has(code) || (isInDoubt && code === LOCKED);

/** What the answer to a transfer request settles: only what needs no further question is `refused`. Pure. */
export function meaningOfTransfer({ doubtSince }: Pick<OrderItem, 'doubtSince'>, outcome: Outcome<DomainTransfer>): Outcome<DomainDates> {
  if (outcome.kind === 'refused' && mayBeUnderWay(outcome.code, doubtSince !== null))
    return { kind: 'unknown', reason: outcome.message, code: outcome.code };
  if (outcome.kind !== 'done') return outcome;
  if (outcome.value.status === 'pending') return { kind: 'pending', ...(outcome.svTRID ? { svTRID: outcome.svTRID } : {}) };
  return { kind: 'unknown', reason: 'transferred; its dates are still to be asked' };
}
