import type { Money } from '#libs/kernel';
import type { Product } from '../product';

/** One cell of a price list, as somebody wishes it to be. */
export interface GridCell extends Product {
  /** The total before tax for exactly these years. null: from `validFrom` on the list has no price of its own for it. */
  readonly amount: Money | null;
  /** At once when it is left out. */
  readonly validFrom?: Date;
  /** With an end it lies over the others for a time; without one it holds for good. */
  readonly validUntil?: Date | null;
  /** The seller knows that this may lose money, and wants it. */
  readonly allowBelowCost?: boolean;
}

/** So many cells are written at once, all or none. */
export const CELLS_MAX = 2_000;
