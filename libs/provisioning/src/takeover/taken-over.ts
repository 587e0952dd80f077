import type { Domain } from '#libs/domains';
import { DAY, DomainError, after } from '#libs/kernel';

/** Whose renewals a node takes over, and why. */
export interface TakenOver {
  /** A direct child that the node has suspended. */
  readonly resellerId: number;
  /** That reseller and all below it: the sellers whose customers cannot renew. */
  readonly sellerIds: ReadonlySet<number>;
  readonly reason: string;
}

/** How far ahead a suspended reseller's parent looks, and how far back: no extension has a longer grace period. */
const DAYS_AHEAD = 90;
const DAYS_BACK = 45;

/** Between when a name expires that somebody else may see and renew. */
export const windowAt = (now: Date): { readonly from: Date; readonly before: Date } => ({
  from: after(now, -DAYS_BACK * DAY),
  before: after(now, DAYS_AHEAD * DAY),
});

/** Whether a domain is of a customer that cannot renew it. */
export const isOf = ({ sellerIds }: Pick<TakenOver, 'sellerIds'>, { sellerId }: Pick<Domain, 'sellerId'>): boolean =>
  sellerIds.has(sellerId);

/** As long as a reseller sells, its customers renew with it, and their names are nobody else's business. */
export class ResellerNotSuspended extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'reseller-not-suspended';

  constructor() {
    super('Renewals are taken over from a suspended reseller only.');
  }
}
