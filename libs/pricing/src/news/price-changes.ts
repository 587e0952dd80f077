import { DAY, HOUR, type Money } from '#libs/kernel';
import { ask, costOf } from '../charges';
import type { PriceChain } from '../price-chain';
import type { Product } from '../product';

/** What a price was and will be from some instant on. */
export interface PriceChange {
  readonly product: Product;
  readonly from: Date;
  readonly before: Money | null;
  readonly after: Money | null;
}

/** What those who buy by a list are told of a write in it. */
export interface PriceChanges {
  readonly raised: number;
  readonly lowered: number;
  /** What cannot be bought any more. */
  readonly ended: number;
  /** The extensions concerned, the first twenty in the order of the alphabet. */
  readonly tlds: readonly string[];
  readonly begins: Date;
}

const TLDS_TOLD = 20;
const MORNING = 8 * HOUR;
/** Jakarta has no summer time. */
const JAKARTA = 7 * HOUR;

/** Eight o'clock of the next morning in Jakarta: what was changed since the last one is told then, in one mail. */
export function nextMorning(now: Date): Date {
  const sinceMidnight = now.getTime() + JAKARTA - MORNING;
  return new Date((Math.floor(sinceMidnight / DAY) + 1) * DAY + MORNING - JAKARTA);
}

/** null when nobody would pay anything else. */
export function changesOf(changes: readonly PriceChange[]): PriceChanges | null {
  const real = changes.filter(({ before, after }) => before && !(after && before.equals(after)));
  if (real.length === 0) return null;
  const count = (is: (change: PriceChange) => boolean | null) => real.filter(is).length;
  return {
    raised: count(({ before, after }) => after && before!.currency === after.currency && before!.isLessThan(after)),
    lowered: count(({ before, after }) => after && before!.currency === after.currency && after.isLessThan(before!)),
    ended: count(({ after }) => after === null),
    tlds: [...new Set(real.map(({ product }) => product.tld))].sort().slice(0, TLDS_TOLD),
    begins: new Date(Math.min(...real.map(({ from }) => from.getTime()))),
  };
}

/** What the last buyer of a chain would be asked for everything there is, before and after a change of some seller's rows. */
export function pricesChanged(before: PriceChain, after: PriceChain, from: Date): PriceChange[] {
  return [...before.products].map(([key, { product }]) => ({
    product,
    from,
    before: askedBy(before, product, key, from),
    after: askedBy(after, product, key, from),
  }));
}

function askedBy(chain: PriceChain, product: Product, key: string, at: Date): Money | null {
  const sale = chain.sale(product, key);
  const cost = costOf(sale, at);
  const asked = cost instanceof Error ? cost : ask(sale.levels.at(-1)!, product, cost, at);
  return asked instanceof Error ? null : asked.price;
}
