import type { Domain } from '#libs/domains';
import { DomainError } from '#libs/kernel';

/** Whose renewals a node takes over, and why. */
export interface TakenOver {
  /** A direct child that the node has suspended. */
  readonly resellerId: number;
  /** That reseller and all below it: the sellers whose customers cannot renew. */
  readonly sellerIds: ReadonlySet<number>;
  readonly reason: string;
}

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
