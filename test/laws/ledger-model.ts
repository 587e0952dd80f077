import { type Bundle, type Transfer, depositOf, heldOf, salesOf, taxOf } from '#libs/ledger';
import { Money } from '#libs/kernel';

/** Who buys from whom: operator 1, reseller 2, its sub-reseller 3, customers 4 and 5 of the sub-reseller and 6 of the reseller. */
const PARENT: Readonly<Record<number, number>> = { 2: 1, 3: 2, 4: 3, 5: 3, 6: 2 };
export const CHILDREN = [2, 3, 4, 5, 6];
export const CUSTOMERS = [4, 5, 6];

export const parentOf = (child: number): number => PARENT[child]!;
export const depositAt = (child: number): string => depositOf(child, parentOf(child));

/** The children on the way up, the buyer first: each pays its parent when the buyer orders. */
export function chainOf(buyer: number): number[] {
  const parent = PARENT[buyer];
  return parent === undefined ? [] : [buyer, ...chainOf(parent)];
}

export interface ModelOrder {
  readonly number: number;
  /** What each child on the way up pays its parent. */
  readonly prices: ReadonlyMap<number, number>;
  state: 'held' | 'captured' | 'released' | 'reversed';
}

interface Pot {
  available: number;
  held: number;
  floor: number | null;
}

/** What the ledger should say, in plain numbers: the simplest books that could be right. */
export class ModelBooks {
  readonly pots = new Map<number, Pot>(CHILDREN.map((child) => [child, { available: 0, held: 0, floor: 0 }]));
  readonly sales = new Map<number, number>();
  readonly orders: ModelOrder[] = [];
  private count = 0;

  pot(child: number): Pot {
    return this.pots.get(child)!;
  }

  /** What may still be spent: without end where the two settle outside. */
  left(child: number): number {
    const { available, floor } = this.pot(child);
    return floor === null ? Infinity : available - floor;
  }

  nextNumber(): number {
    this.count += 1;
    return this.count;
  }

  /** Holds at every level, or nothing. @returns how much is missing, by child; empty when the order was placed. */
  place(number: number, prices: ReadonlyMap<number, number>): Map<number, number> {
    const missing = new Map<number, number>();
    for (const [child, price] of prices) if (this.left(child) < price) missing.set(child, price - this.left(child));
    if (missing.size > 0) return missing;
    for (const [child, price] of prices) this.move(child, -price, price);
    this.orders.push({ number, prices, state: 'held' });
    return missing;
  }

  settle(order: ModelOrder, state: 'captured' | 'released' | 'reversed'): void {
    for (const [child, price] of order.prices) {
      if (state === 'captured') this.move(child, 0, -price, price);
      if (state === 'released') this.move(child, price, -price);
      if (state === 'reversed') this.move(child, price, 0, -price);
    }
    order.state = state;
  }

  move(child: number, available: number, held: number, sold = 0): void {
    const pot = this.pot(child);
    pot.available += available;
    pot.held += held;
    const seller = parentOf(child);
    this.sales.set(seller, (this.sales.get(seller) ?? 0) + sold);
  }
}

export type Step = 'hold' | 'capture' | 'release' | 'reverse';

/** The same step as the ledger takes it: one posting over all levels. A tenth of each sale is tax. */
export function bundleOf(step: Step, { number, prices }: Pick<ModelOrder, 'number' | 'prices'>): Bundle {
  const transfers = [...prices].flatMap(([child, price]) => {
    const seller = parentOf(child);
    const [deposit, held] = [depositAt(child), heldOf(child, seller)];
    const tax = Math.floor(price / 10);
    const sold = [
      { account: salesOf(seller), units: price - tax },
      { account: taxOf(seller), units: tax },
    ].filter(({ units }) => units > 0);
    const move = (from: string, to: string, units: number): Transfer => ({ from, to, amount: Money.idr(units) });
    if (step === 'hold') return [move(deposit, held, price)];
    if (step === 'release') return [move(held, deposit, price)];
    return sold.map(({ account, units }) => (step === 'capture' ? move(held, account, units) : move(account, deposit, units)));
  });
  return [{ reference: `order:${number}:${step}`, transfers }];
}
