import { DomainError, MINUTE, type Money } from '#libs/kernel';
import type { WantedItem } from './order-item';

/** How long a quote can be ordered. */
export const QUOTE_LIFE_MS = 30 * MINUTE;

/** What some names would cost their buyer now. An order that names the quote is refused when the price has changed since. */
export interface Quote {
  readonly id: string;
  readonly buyerId: number;
  readonly items: readonly QuotedItem[];
  readonly total: Money;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** What the buyer sees of one item: its own price, nobody else's. */
export type QuotedItem = WantedItem & {
  readonly price: Money;
  readonly tax: Money;
  readonly total: Money;
};

export class QuoteNotFound extends DomainError {
  readonly fault = 'missing';
  readonly code = 'quote-not-found';

  constructor(id: string) {
    const message = 'There is no such quote.';
    super(message, { id, errors: [{ pointer: '/quote', code: 'quote-not-found', message }] });
  }
}

export class QuoteExpired extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'quote-expired';

  constructor(id: string) {
    const message = 'The quote has expired: ask for a new one.';
    super(message, { id, errors: [{ pointer: '/quote', code: 'quote-expired', message }] });
  }
}
