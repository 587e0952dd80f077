import { DomainError } from '#libs/kernel';
import type { Validity } from '../price';
import type { PriceList } from '../price-list';

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
