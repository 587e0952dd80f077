import { newId } from '#libs/kernel';
import { type Reads, type Tx, insertRows, marks, readInteger } from '#libs/platform';

/**
 * The state of a seller's prices, as an opaque stamp that every write replaces in its own transaction. Not a counter:
 * after a rollback a counter would come to the same number again with other prices behind it.
 */
export async function readStamps(from: Tx | Reads, sellerIds: readonly number[]): Promise<Map<number, string>> {
  const rows = await from.query<{ seller_id: unknown; stamp: string }>(
    `SELECT seller_id, stamp FROM price_version WHERE seller_id IN (${marks(sellerIds)})`,
    sellerIds,
  );
  return new Map(rows.map(({ seller_id, stamp }) => [readInteger(seller_id), stamp]));
}

/** Comes before every other statement of a write: it also makes the writers of one seller's prices wait for each other. */
export async function renewStamp(tx: Tx, sellerId: number): Promise<void> {
  const row = { seller_id: sellerId, stamp: newId('pst', tx.now) };
  await insertRows(tx, 'price_version', [row], tx.dialect.onDuplicate(['seller_id'], ['stamp']));
}
