import { DAY } from '#libs/kernel';

/** What has become of the names that a node had registered before their papers were there. */
export interface EarlyRecord {
  /** Registered, and neither approved nor missed yet. */
  readonly open: number;
  /** Begun within the last day. */
  readonly today: number;
  readonly approved: number;
  readonly missed: number;
  /** Missed within `MISSES_COUNT_MS`. */
  readonly missedLately: number;
}

/** How many open ones a node begins with, where its parent says nothing else. */
export const BASE_LIMIT = 5;
/** The most that a parent may begin with. */
export const BASE_LIMIT_MAX = 1_000;
/** So many approvals earn one more. */
const APPROVALS_A_PLACE = 5;
/** A node earns at most so many times what it began with. */
const GROWTH_MAX = 4;
/** Within a day at most so many times the limit, however quickly places become free again. */
const DAILY_TURNS = 2;
/** The miss that is one too many within a time. */
export const MISSES_MAX = 3;
export const MISSES_COUNT_MS = 90 * DAY;

/** How many names may be open at once: more with every five approved, one less with each missed deadline. Pure. */
export function earlyLimit(base: number, { approved, missed }: Pick<EarlyRecord, 'approved' | 'missed'>): number {
  const earned = base + Math.floor(approved / APPROVALS_A_PLACE) - missed;
  return Math.min(base * GROWTH_MAX, Math.max(0, earned));
}

/** How many more names may be registered before their papers now. Pure. */
export function freePlaces(base: number, record: EarlyRecord): number {
  const limit = earlyLimit(base, record);
  return Math.max(0, Math.min(limit - record.open, limit * DAILY_TURNS - record.today));
}

/** Whether the switch goes off: too many deadlines have been missed. Pure. */
export const isTrustLost = ({ missedLately }: Pick<EarlyRecord, 'missedLately'>): boolean => missedLately >= MISSES_MAX;
