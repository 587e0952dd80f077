import type { Money } from '#libs/kernel';
import type { DocumentNumber } from './document-number';
import type { Party, SellerParty } from './party';

/** A receipt (kwitansi): the seller has received money. One for each payment, which is an approved top-up. */
export interface Receipt extends DocumentNumber {
  /** `rcp_…`; sorts by time. */
  readonly id: string;
  readonly issuerId: number;
  readonly payerId: number;
  readonly topUpId: string;
  /** The bill the payer named, if any. */
  readonly invoiceId: string | null;
  readonly amount: Money;
  readonly seller: SellerParty;
  readonly payer: Party;
  /** When the payment was approved. */
  readonly paidAt: Date;
  readonly issuedAt: Date;
}
