import { type Reads, type Tx, readInstant, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { PriceList } from '../price-list';
import { type Promotion, PromotionNotFound } from './promotion';
import { promotionTable } from './promotion.table';

interface PromotionRow {
  id: unknown;
  seller_id: unknown;
  list_kind: PriceList['kind'];
  list_id: unknown;
  name: string;
  valid_from: unknown;
  valid_until: unknown;
}

/** Where promotions are kept; their prices are rows of price lists. */
@Injectable()
export class Promotions {
  async add(tx: Tx, { sellerId, list, name, validFrom, validUntil }: Omit<Promotion, 'id'>): Promise<Promotion> {
    const row = { sellerId, listKind: list.kind, listId: list.id, name, validFrom, validUntil, createdAt: tx.now };
    const { identifiers } = await tx.manager.insert(promotionTable, row);
    return { id: readInteger(identifiers[0]?.id), sellerId, list, name, validFrom, validUntil };
  }

  /** @throws PromotionNotFound, also for another seller's */
  async get(from: Tx | Reads, sellerId: number, id: number): Promise<Promotion> {
    const [row] = await from.query<PromotionRow>('SELECT * FROM promotion WHERE seller_id = ? AND id = ?', [sellerId, id]);
    if (!row) throw new PromotionNotFound();
    return readPromotion(row);
  }

  /** The newest first, before an id. */
  async ofSeller(
    from: Tx | Reads,
    sellerId: number,
    { before, limit }: { readonly before: number; readonly limit: number },
  ): Promise<Promotion[]> {
    const rows = await from.query<PromotionRow>(`SELECT * FROM promotion WHERE seller_id = ? AND id < ? ORDER BY id DESC LIMIT ${limit}`, [
      sellerId,
      before,
    ]);
    return rows.map(readPromotion);
  }

  /** Those of one list that have not ended, at most so many, the newest first. */
  async running(from: Tx | Reads, sellerId: number, list: PriceList, now: Date, limit: number): Promise<Promotion[]> {
    const rows = await from.query<PromotionRow>(
      `SELECT * FROM promotion WHERE seller_id = ? AND list_kind = ? AND list_id = ? AND valid_until > ? ORDER BY id DESC LIMIT ${limit}`,
      [sellerId, list.kind, list.id, from.dialect.instant(now)],
    );
    return rows.map(readPromotion);
  }

  /** It and its prices end then; what has not begun by then never does. */
  async end(tx: Tx, { id, sellerId, list }: Promotion, at: Date): Promise<void> {
    const [end, now] = [tx.dialect.instant(at), tx.dialect.instant(tx.now)];
    const until = 'valid_until = CASE WHEN valid_from > ? THEN valid_from ELSE ? END';
    await tx.query(`UPDATE promotion SET ${until} WHERE id = ?`, [end, end, id]);
    await tx.query(
      `UPDATE price SET ${until}, closed_at = ? WHERE seller_id = ? AND list_kind = ? AND list_id = ? AND promotion_id = ? AND valid_until > ?`,
      [end, end, now, sellerId, list.kind, list.id, id, end],
    );
  }
}

const readPromotion = (row: PromotionRow): Promotion => ({
  id: readInteger(row.id),
  sellerId: readInteger(row.seller_id),
  list: { kind: row.list_kind, id: readInteger(row.list_id) },
  name: row.name,
  validFrom: readInstant(row.valid_from),
  validUntil: readInstant(row.valid_until),
});
