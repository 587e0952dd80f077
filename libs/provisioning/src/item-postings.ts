import type { Money } from '#libs/kernel';
import { type Charge, REGISTRIES } from '#libs/pricing';
import { type Posting, type Transfer, costOf, depositBehind, depositOf, heldOf, registryOf, salesOf, taxOf } from '#libs/ledger';

/** The references under which an item's money moves: one per cause, so that no cause can post twice. */
export const holdReference = (itemId: string): string => `order-item:${itemId}:hold`;
export const captureReference = (itemId: string): string => `order-item:${itemId}:capture`;
export const releaseReference = (itemId: string): string => `order-item:${itemId}:release`;

export const refundReference = (itemId: string): string => `order-item:${itemId}:refund`;

type Level = Pick<Charge, 'sellerId' | 'buyerId' | 'price' | 'tax' | 'total' | 'cost'>;

/** What the operator takes from the registries for itself is no sale on any edge. */
export const isSale = ({ sellerId }: Pick<Charge, 'sellerId'>): boolean => sellerId !== REGISTRIES;

/** Sets the prices of items aside on every edge of their chain. The operator sets nothing aside for what it buys itself. */
export const holds = (items: readonly { readonly id: string; readonly charges: readonly Level[] }[]): Posting[] =>
  items.map(({ id, charges }) => hold(id, charges)).filter(({ transfers }) => transfers.length > 0);

/** Sets the price aside on every edge of the chain. */
export const hold = (itemId: string, charges: readonly Level[]): Posting => ({
  reference: holdReference(itemId),
  transfers: charges.filter(isSale).map(({ buyerId, sellerId, total }) => ({
    from: depositOf(buyerId, sellerId),
    to: heldOf(buyerId, sellerId),
    amount: total,
  })),
});

/** What was set aside becomes income and tax of each seller, and the root pays the registry. `charges` are root first. */
export function capture(itemId: string, charges: readonly Level[], registry: string): Posting {
  const root = charges[0];
  const payer = root && (isSale(root) ? root.sellerId : root.buyerId);
  const paid: Transfer[] = payer ? [{ from: costOf(payer, registry), to: registryOf(registry), amount: root.cost }] : [];
  const earned = charges.filter(isSale).flatMap(({ buyerId, sellerId, price, tax }): Transfer[] => [
    { from: heldOf(buyerId, sellerId), to: salesOf(sellerId), amount: price },
    { from: heldOf(buyerId, sellerId), to: taxOf(sellerId), amount: tax },
  ]);
  return { reference: captureReference(itemId), transfers: [...earned, ...paid].filter(({ amount }) => amount.isPositive) };
}

/** Everything that was set aside goes back to where it came from. */
export const release = (itemId: string, charges: readonly Level[]): Posting => ({
  reference: releaseReference(itemId),
  transfers: hold(itemId, charges).transfers.map(({ from, to, amount }) => ({ from: to, to: from, amount })),
});

/** What of a capture comes back. */
export interface RefundTerms {
  /** Of what was captured at each level: 0 to 100. */
  readonly refundPercent: number;
  /** The registry gives nothing back any more: the operator bears what its buyers get back. */
  readonly isAbsorbed: boolean;
}

/** All of it, and from the registry as well. */
export const IN_FULL: RefundTerms = { refundPercent: 100, isAbsorbed: false };

/**
 * The capture again, transfer by transfer, the other way round, as much of each as the terms say; what had been set aside for it
 * comes back to be spent. What the registry was paid comes back whole, or is borne by the root as far as its buyers are refunded.
 */
export function refund(itemId: string, charges: readonly Level[], registry: string, { refundPercent, isAbsorbed }: RefundTerms): Posting {
  const partOf = (amount: Money) => amount.fraction(refundPercent, 100);
  const back = ({ from, to, amount }: Transfer): Transfer => {
    if (to !== registryOf(registry)) return { from: to, to: depositBehind(from) ?? from, amount: partOf(amount) };
    return isAbsorbed ? { from: from.replace(/^cost:/, 'absorbed:'), to: from, amount: partOf(amount) } : { from: to, to: from, amount };
  };
  const transfers = capture(itemId, charges, registry).transfers.map(back);
  return { reference: refundReference(itemId), transfers: transfers.filter(({ amount }) => amount.isPositive) };
}
