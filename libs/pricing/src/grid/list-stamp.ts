import { createHash } from 'node:crypto';
import { listKey } from '../price-list';
import { type Product, productKey } from '../product';
import type { PriceRow } from '../seller-prices';
import type { ListView } from './list-view';

/**
 * The state of one list as a short word: the number of its newest row, the last time something was written, and a digest of
 * all rows. It changes with every write in the list, and with nothing else.
 */
export function listStamp(view: ListView): string {
  const rows = rowsIn(view);
  const digest = createHash('sha256');
  for (const { id, price } of rows) digest.update(`${id}:${price.validUntil?.getTime() ?? ''};`);
  return [Math.max(0, ...rows.map(({ id }) => id)), lastWrite(rows), digest.digest('base64url').slice(0, 16)].join('.');
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
  chain.seller(sellerId).rows.prices.filter((row) => listKey(row.list) === listKey(list));

const lastWrite = (rows: readonly PriceRow[]): number =>
  Math.max(0, ...rows.map(({ createdAt, closedAt }) => Math.max(createdAt.getTime(), closedAt?.getTime() ?? 0)));
