import type { DomainError } from '#libs/kernel';
import { DepositTooLow, type Shortfall, type Verdict, depositOf } from '#libs/ledger';
import type { NewOrder } from './order-rows';

/** An order that is written down. */
export interface Taken {
  readonly order: NewOrder;
  /** Empty when the money is held or an invoice is to be paid; else whose deposits upstream are short. */
  readonly shortfalls: readonly Shortfall[];
}

/** An order that is to be paid by invoice waits for that: nothing was asked of the ledger. */
export const takenUnpaid = (order: NewOrder): Taken => ({
  order: { ...order, items: order.items.map(({ item, charges }) => ({ item: { ...item, state: 'awaiting_payment' }, charges })) },
  shortfalls: [],
});

/** The buyer's own deposit too low is the buyer's to hear; somebody else's upstream makes the order wait. */
export function takenOrRefused(order: NewOrder, verdict: Verdict): Taken | DomainError {
  if (verdict.kind === 'posted') return { order, shortfalls: [] };
  if (verdict.kind === 'repeated') throw new TypeError(`${verdict.reference} was posted before its order existed`);
  const own = verdict.shortfalls.filter(({ deposit }) => deposit === depositOf(order.buyerId, order.sellerId));
  if (own.length > 0) return new DepositTooLow(own);
  const items = order.items.map(({ item, charges }) => ({ item: { ...item, state: 'queued_for_funds' as const }, charges }));
  return { order: { ...order, items }, shortfalls: verdict.shortfalls };
}
