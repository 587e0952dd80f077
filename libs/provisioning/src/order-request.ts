import type { Money } from '#libs/kernel';
import type { RequestContext } from '#libs/platform';
import type { WantedItem } from './order-item';
import type { Placer } from './order-rows';
import type { TakenOver } from './takeover/taken-over';

export const PAY_BY = ['deposit', 'invoice'] as const;
export type PayBy = (typeof PAY_BY)[number];

/** An order as somebody wants it, read and found sound as far as that goes without the database. */
export interface OrderRequest {
  readonly buyerId: number;
  readonly by: Placer;
  readonly idempotencyKey: string;
  readonly bodyHash: string;
  readonly items: readonly WantedItem[];
  /** Whom the names are registered for; null takes the buyer's default contact. */
  readonly contactId: string | null;
  /** What the buyer was told it would cost; null when nobody told it. */
  readonly quoted: Money | null;
  /** What its seller, who asks for it, was told that it pays for it. */
  readonly quotedToSeller?: Money | null;
  /** By an invoice the order waits until that is paid, and holds and reserves nothing; by the deposit when nothing is said. */
  readonly payBy?: PayBy;
  /** By when the invoice is to be paid; by the usual time when nothing is said. */
  readonly payUntil?: Date;
  /** How the buyer wants to pay the invoice, which stands on it: `transfer` or a payment method. */
  readonly payWith?: string;
  /** The key of the program that orders, whose spending may be capped. */
  readonly apiKeyId?: string;
  /** The request that it came with. */
  readonly asked?: RequestContext;
  /** The buyer renews domains of a suspended reseller's customers. */
  readonly takenOver?: TakenOver;
}

export interface Placed {
  readonly orderId: string;
  /** The key had been used for this very order before: nothing was done again. */
  readonly isReplay: boolean;
}
