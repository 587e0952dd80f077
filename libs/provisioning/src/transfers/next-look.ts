import { MINUTE } from '#libs/kernel';

const SOONEST_MS = 15 * MINUTE;
const LATEST_MS = 60 * MINUTE;

/**
 * When a transfer that is pending is asked about again. It may take days; at first, and once its registrar has had its time, every
 * quarter of an hour. `actsAt` is when the registry will act by itself. Pure.
 */
export function nextLook(orderedAt: Date, actsAt: Date | undefined, now: Date): number {
  const age = now.getTime() - orderedAt.getTime();
  const wait = Math.min(LATEST_MS, Math.max(SOONEST_MS, age / 4));
  const left = actsAt ? actsAt.getTime() - now.getTime() : Infinity;
  return left > 0 ? Math.min(wait, left + MINUTE) : SOONEST_MS;
}
