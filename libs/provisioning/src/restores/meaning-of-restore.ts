import type { Outcome, RestoreReading, RestoredDomain } from '#libs/registry';
import type { DomainDates } from '../item-action';

/** "Not in this state": a restore that was carried out before is answered so, and so is one that is not possible. */
const MAY_BE_DONE: ReadonlySet<number | null> = new Set([2105, 2304]);

/** Whether a registry refused it in a way that leaves open whether an earlier try was carried out. */
export const mayBeRestored = (code: number | null): boolean => MAY_BE_DONE.has(code);

/**
 * What the answer to a restore settles. Registries answer without dates, so the name was looked at once more (`reading`). `pending`: its
 * report is due. Pure.
 */
export function meaningOfRestore(outcome: Outcome<RestoredDomain>, reading: RestoreReading): Outcome<DomainDates> {
  if (outcome.kind === 'refused' && mayBeRestored(outcome.code)) return { kind: 'unknown', reason: outcome.message, code: outcome.code };
  if (outcome.kind !== 'done') return outcome;
  const svTRID = outcome.svTRID ? { svTRID: outcome.svTRID } : {};
  if (reading.kind === 'done' && reading.expiresAt) return { kind: 'done', value: { expiresAt: reading.expiresAt }, ...svTRID };
  if (reading.kind === 'awaits-report') return { kind: 'pending', ...svTRID };
  return { kind: 'unknown', reason: 'restored; its expiry is still to be asked' };
}
