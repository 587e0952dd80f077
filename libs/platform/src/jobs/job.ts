import { MINUTE, SECOND } from '#libs/kernel';

/** Work that must happen after a transaction: written in it, carried out by a worker, at least once. */
export interface Job {
  readonly id: string;
  /** Names the handler: `order-item.register`. */
  readonly kind: string;
  /** A second job with the same key is not added: what must happen once is asked for once. */
  readonly uniqueKey: string | null;
  /** Plain JSON: ids, never secrets or names. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly state: 'waiting' | 'done' | 'dead';
  /** Not before this instant. While a worker has the job it is when the lease ends. */
  readonly runAt: Date;
  readonly attempts: number;
  /** Names the worker's run that has the job; every write of that run proves it still has it (fencing). */
  readonly leaseToken: string | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** A job that fails this often in a row is laid aside for people to look at. */
export const ATTEMPTS_MAX = 25;
/** How long a worker may be silent before another takes its job. */
export const LEASE_MS = 30 * SECOND;
const BACKOFF_MAX_MS = 10 * MINUTE;

/** How long to wait before the next try: doubling, with jitter so that many do not come back at once. `chance` is 0..1. */
export function backoffMs(attempts: number, chance: number): number {
  const full = Math.min(BACKOFF_MAX_MS, SECOND * 2 ** Math.min(attempts, 20));
  return Math.round(full / 2 + (full / 2) * chance);
}
