import { DAY, DomainError } from '#libs/kernel';

/** What a visitor has chosen so far. It reserves nothing and promises no price. */
export interface Cart {
  /** SHA-256 (hex) of the secret under which its owner finds it: before logging in, and after. */
  readonly id: string;
  /** The brand in whose shop it is. */
  readonly sellerId: number;
  readonly items: readonly CartItem[];
  readonly changedAt: Date;
}

/** A name to register or to bring here. The code of a transfer is asked for when it is ordered: it has no place in a cart. */
export interface CartItem {
  readonly action: 'register' | 'transfer';
  /** A-label. */
  readonly name: string;
  readonly years: number;
}

/** A cart that nobody changes for so long is forgotten. */
export const CART_LIFE_MS = 30 * DAY;

export class CartNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'cart-not-found';

  constructor() {
    super('There is no such cart, or not any more.');
  }
}
