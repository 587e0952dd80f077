import { type Reads, type Tx, insertRows, marks, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { renewStamp } from '../price-stamps';
import type { TldGroup } from './tld-group';

interface GroupRow {
  seller_id: unknown;
  name: string;
  tlds: string;
}

/** The groups of sellers, by seller, in the order of their names. */
export async function readTldGroups(from: Tx | Reads, sellerIds: readonly number[]): Promise<Map<number, TldGroup[]>> {
  const rows = await from.query<GroupRow>(`SELECT * FROM tld_group WHERE seller_id IN (${marks(sellerIds)}) ORDER BY name`, sellerIds);
  const groups = new Map<number, TldGroup[]>();
  for (const { seller_id, name, tlds } of rows) {
    const sellerId = readInteger(seller_id);
    groups.set(sellerId, [...(groups.get(sellerId) ?? []), { name, tlds: tlds.split(' ').filter((tld) => tld !== '') }]);
  }
  return groups;
}

/** Where groups of extensions are kept. */
@Injectable()
export class TldGroups {
  /** A seller's, in the order of their names. */
  async of(from: Tx | Reads, sellerId: number): Promise<TldGroup[]> {
    return (await readTldGroups(from, [sellerId])).get(sellerId) ?? [];
  }

  /** Writes it, over the one of that name where there is one; the seller's prices are read anew. */
  async put(tx: Tx, sellerId: number, { name, tlds }: TldGroup): Promise<void> {
    await renewStamp(tx, sellerId);
    const row = { seller_id: sellerId, name, tlds: tlds.join(' ') };
    await insertRows(tx, 'tld_group', [row], tx.dialect.onDuplicate(['seller_id', 'name'], ['tlds']));
  }
}
