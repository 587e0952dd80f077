import type { Money } from '#libs/kernel';
import { type Sale, charges, takenByRegistry } from './charges';
import type { Validity } from './price';

/** What a product costs from some later instant on; null when it cannot be bought from then on. */
export interface PriceAhead {
  readonly from: Date;
  readonly price: Money | null;
}

/** So many changes are told ahead; nobody plans further. */
const AHEAD_MAX = 5;

/** What the buyer at the end of a chain will pay, as far as it is written down anywhere above. Before tax. */
export const pricesAhead = (sale: Sale, at: Date): readonly PriceAhead[] =>
  ahead(turningPoints(sale), at, (then) => {
    const made = charges(sale, then);
    return made instanceof Error ? null : made.at(-1)!.price;
  });

/** What registries will take, in the currency of sales. */
export const costsAhead = (sale: Omit<Sale, 'levels'>, at: Date): readonly PriceAhead[] =>
  ahead([...edges(sale.cost), ...edges(sale.rates ?? [])], at, (then) => {
    const taken = takenByRegistry(sale, then);
    return taken instanceof Error ? null : taken.price;
  });

/** Every instant at which something of the sale begins or ends. */
export const turningPoints = ({ cost, rates = [], levels }: Sale): Date[] => [
  ...edges(cost),
  ...edges(rates),
  ...levels.flatMap(({ prices, markups, taxStatuses }) => [
    ...edges(prices.flat()),
    ...edges(markups.flat()),
    ...taxStatuses.map(({ since }) => since),
  ]),
];

const edges = (rows: readonly Validity[]): Date[] =>
  rows.flatMap(({ validFrom, validUntil }) => (validUntil ? [validFrom, validUntil] : [validFrom]));

/** The instants after `at` at which the price becomes another one, and the price it becomes. */
export function ahead(points: readonly Date[], at: Date, priceAt: (then: Date) => Money | null): readonly PriceAhead[] {
  const later = [...new Set(points.map((point) => point.getTime()))].filter((time) => time > at.getTime()).sort((a, b) => a - b);
  const found: PriceAhead[] = [];
  if (later.length === 0) return found;
  let last = priceAt(at);
  for (const time of later) {
    const from = new Date(time);
    const price = priceAt(from);
    if (!isSame(price, last)) found.push({ from, price });
    if (found.length === AHEAD_MAX) return found;
    last = price;
  }
  return found;
}

const isSame = (one: Money | null, other: Money | null): boolean => (one && other ? one.equals(other) : one === other);
