import { Money } from '#libs/kernel';
import { OPERATOR_ID } from '#libs/tree';

/** What one person alone may put on a child's deposit at the operator unless somebody has said otherwise. Whole rupiah. */
export const OPERATORS_LIMIT = Money.idr(50_000_000);
/** The largest limit that can be set; without any limit one person may do everything alone. Whole rupiah. */
export const LIMIT_MOST = Money.idr(100_000_000_000);

/** What somebody at a node decided; null is no limit. Undefined while nobody has. */
export type LimitSet = Money | null | undefined;

/** What one person alone may do at this node; null is everything. */
export const limitOf = (nodeId: number, set: LimitSet): Money | null => {
  if (set !== undefined) return set;
  return nodeId === OPERATOR_ID ? OPERATORS_LIMIT : null;
};

/** More than one person alone may do? */
export const needsTwo = (amount: Money, limit: Money | null): boolean => limit?.isLessThan(amount) ?? false;
