import { DomainError } from '#libs/kernel';
import type { Validity } from '../price';
import type { PriceList } from '../price-list';
import type { SellerRows } from '../seller-prices';

/**
 * Lower prices of one list for a time, under a name. Whoever makes a promotion bears it: its margin shrinks. Who buys by
 * the list sees a lower cost as long as it lasts, which is how a parent bears a discount that its children pass on.
 */
export interface Promotion extends Validity {
  readonly id: number;
  readonly sellerId: number;
  readonly list: PriceList;
  readonly name: string;
  readonly validUntil: Date;
}

/** Most prices of one promotion. */
export const PROMOTION_CELLS_MAX = 500;

export class PromotionNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'promotion-not-found';

  constructor() {
    super('There is no such promotion.');
  }
}

/** The seller's rows when a promotion ends earlier than it said. */
export const withoutPromotion = (rows: SellerRows, id: number, at: Date): SellerRows => ({
  ...rows,
  prices: rows.prices.map((row) =>
    row.price.promotionId === id
      ? { ...row, price: { ...row.price, validUntil: row.price.validFrom > at ? row.price.validFrom : at } }
      : row,
  ),
});
