import { MINUTE, SECOND } from '#libs/kernel';
import type { Again, Job } from '#libs/platform';

/** The longest wait before a registry that cannot be reached is tried again. */
const LATER_MAX_MS = 5 * MINUTE;
/** How often a registration that the registry accepted but has not finished is asked for. */
export const PENDING_MS = MINUTE;

/** The longer a registry has been out of reach the longer the wait, with jitter; the money stays held meanwhile. */
export function laterOn({ createdAt }: Pick<Job, 'createdAt'>, now: Date): Again {
  const age = now.getTime() - createdAt.getTime();
  return { againInMs: Math.min(LATER_MAX_MS, Math.max(SECOND, age / 4)) * (0.5 + Math.random() / 2) };
}
