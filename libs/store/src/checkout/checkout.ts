import { DomainError } from '#libs/kernel';

/** An order that came with a new account: kept so that a repeated request finds it. */
export interface Checkout {
  readonly sellerId: number;
  /** The request's own key; unique under one brand. */
  readonly idempotencyKey: string;
  /** SHA-256 of the request without its passwords. */
  readonly bodyHash: string;
  readonly nodeId: number;
  readonly orderId: string;
  readonly createdAt: Date;
}

/** The ways to pay that every seller has. */
export const PLAIN_WAYS = ['transfer', 'deposit'] as const;

/** Not one of the ways to pay that this seller has opened. */
export class PayWayUnknown extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'pay-way-unknown';

  constructor() {
    const message = 'Choose one of the ways to pay that are open here.';
    super(message, { errors: [{ pointer: '/payWith', code: 'pay-way-unknown', message }] });
  }
}
