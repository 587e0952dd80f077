import type { Money } from '#libs/kernel';
import type { Charge } from './charges';

/** What one party owes for one product. */
export type Bill = Pick<Charge, 'price' | 'tax' | 'total'>;

/** One level of a chain, seen by the party that stands there. */
export interface Xray {
  readonly nodeId: number;
  /** What it pays its parent; null for the operator, who pays the registry its cost. */
  readonly bought: Bill | null;
  /** What it asks of its child, what that costs it, and what remains; null for the buyer at the end. */
  readonly sold: (Bill & { readonly buyerId: number; readonly cost: Money; readonly margin: Money }) | null;
}

/** A charge as its buyer sees it. */
export const billOf = ({ price, tax, total }: Charge): Bill => ({ price, tax, total });

/** The price X-ray: a viewer sees its own level and nobody else's. @returns null for a viewer outside the chain. */
export function xray(charges: readonly Charge[], viewerId: number): Xray | null {
  const bought = charges.find(({ buyerId }) => buyerId === viewerId);
  const sold = charges.find(({ sellerId }) => sellerId === viewerId);
  if (!bought && !sold) return null;
  return {
    nodeId: viewerId,
    bought: bought ? billOf(bought) : null,
    sold: sold ? { ...billOf(sold), buyerId: sold.buyerId, cost: sold.cost, margin: sold.price.minus(sold.cost) } : null,
  };
}
