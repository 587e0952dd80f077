import { createHash } from 'node:crypto';
import { type Product, productKey } from '../product';
import type { PriceRow } from '../seller-prices';
import type { ListView } from './list-view';

/**
 * The state of one list as a short word: the number of its newest row, when a row was last ended, and a digest of
 * all rows. It changes with every write in the list, and with nothing else.
 */
export function listStamp(view: ListView): string {
  const rows = rowsIn(view);
  const ends = rows.map(({ id, price }) => `${id}:${price.validUntil?.getTime() ?? ''}`).join(';');
  const digest = createHash('sha256').update(ends).digest('base64url').slice(0, 16);
  return [rows.at(-1)?.id ?? 0, lastEnd(rows), digest].join('.');
}

/**
 * The products that somebody has written since a stamp was taken. What was ended in the very millisecond of the stamp's
 * last write is told as well: better once too often than not.
 */
export function changedSince(view: ListView, stamp: string): Product[] {
  const [newest = 0, last = 0] = stamp.split('.').map(Number);
  const changed = rowsIn(view).filter(({ id, closedAt }) => !(id <= newest) || (closedAt !== null && !(closedAt.getTime() < last)));
  return [...new Map(changed.map(({ product }) => [productKey(product), product])).values()];
}

/** The rows of the list, of all times, in the order they were written. */
export const rowsIn = ({ chain, sellerId, list }: ListView): PriceRow[] =>
  chain.seller(sellerId).rows.prices.filter((row) => row.list.kind === list.kind && row.list.id === list.id);

/** When a row was last ended earlier than it said; every other write makes a row, which has a number of its own. */
const lastEnd = (rows: readonly PriceRow[]): number => rows.reduce((last, { closedAt }) => Math.max(last, closedAt?.getTime() ?? 0), 0);
