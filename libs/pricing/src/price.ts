import type { Money } from '#libs/kernel';
import type { Product } from './product';

/** When something holds: from an instant on, until another (not itself included) or for good. */
export interface Validity {
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

/** A price somebody sets: the total before tax for exactly this product, these years. */
export interface NewPrice extends Validity {
  readonly product: Product;
  readonly amount: Money;
  /** The seller knows that this may lose money, and wants it. */
  readonly allowBelowCost: boolean;
}
