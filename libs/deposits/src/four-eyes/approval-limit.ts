import { HOUR, Money, after } from '#libs/kernel';
import { OPERATOR_ID } from '#libs/tree';

/** What one person alone may put on a child's deposit at the operator unless somebody has said otherwise. Whole rupiah. */
export const OPERATORS_LIMIT = Money.idr(50_000_000);
/** The largest limit that can be set; without any limit one person may do everything alone. Whole rupiah. */
export const LIMIT_MOST = Money.idr(100_000_000_000);

/** What somebody at a node decided. */
export interface LimitSet {
  /** Null is no limit. */
  readonly limit: Money | null;
  /** What counts until an instant; null where the limit counts already. */
  readonly until: { readonly at: Date; readonly limit: Money } | null;
}

/** How a limit stands. */
export interface LimitStanding {
  /** What one person alone may do; null is everything. */
  readonly limit: Money | null;
  /** What they will be allowed to, and from when on; null where nothing is to change. */
  readonly coming: { readonly limit: Money | null; readonly from: Date } | null;
}

/** How the limit of a node stands at an instant; undefined as long as nobody there has decided anything. */
export function standingLimit(nodeId: number, set: LimitSet | undefined, at: Date): LimitStanding {
  if (!set) return { limit: nodeId === OPERATOR_ID ? OPERATORS_LIMIT : null, coming: null };
  if (!set.until || set.until.at <= at) return { limit: set.limit, coming: null };
  return { limit: set.until.limit, coming: { limit: set.limit, from: set.until.at } };
}

/**
 * Somebody wants another limit. Less counts at once. More counts some hours later, or whoever may set it could lift it, approve alone, and
 * set it back; asked for again, it comes when it was to come.
 */
export function limitSet({ limit: now, coming }: LimitStanding, wanted: Money | null, at: Date, delayHours: number): LimitSet {
  if (now === null || !isMore(wanted, now)) return { limit: wanted, until: null };
  const isComing = coming !== null && !isMore(wanted, coming.limit);
  const from = isComing ? coming.from : after(at, delayHours * HOUR);
  return { limit: wanted, until: { at: from, limit: now } };
}

const isMore = (limit: Money | null, than: Money | null): boolean => than !== null && (limit === null || than.isLessThan(limit));

/** More than one person alone may do? */
export const needsTwo = (amount: Money, limit: Money | null): boolean => limit?.isLessThan(amount) ?? false;
