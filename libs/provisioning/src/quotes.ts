import { Money } from '#libs/kernel';
import { type Tx, insertRows, marks, readInstant, readInteger, readUnits } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { WantedItem, WantedRenewal } from './order-item';
import { type Quote, QuoteNotFound, type QuotedItem } from './quote';

interface QuoteRow {
  id: string;
  buyer_id: unknown;
  items: string;
  currency: string;
  total_units: unknown;
  created_at: unknown;
  expires_at: unknown;
}

type Plain = { amount: number; currency: string };
type StoredWish = Exclude<WantedItem, WantedRenewal> | (Omit<WantedRenewal, 'expectedExpiresAt'> & { readonly expectedExpiresAt: string });
type StoredItem = StoredWish & { price: Plain; tax: Plain; total: Plain };

const money = ({ amount, currency }: Plain): Money => new Money(BigInt(amount), currency);

const readQuoted = ({ price, tax, total, ...wish }: StoredItem): QuotedItem => ({
  ...readWish(wish),
  price: money(price),
  tax: money(tax),
  total: money(total),
});

const readWish = (wish: StoredWish): WantedItem =>
  wish.action === 'renew' ? { ...wish, expectedExpiresAt: readInstant(wish.expectedExpiresAt) } : wish;

/** The quotes that were made. */
@Injectable()
export class Quotes {
  async add(tx: Tx, quote: Quote): Promise<void> {
    await insertRows(tx, 'quote', [
      {
        id: quote.id,
        buyer_id: quote.buyerId,
        items: JSON.stringify(quote.items),
        currency: quote.total.currency,
        total_units: quote.total.units,
        created_at: quote.createdAt,
        expires_at: quote.expiresAt,
      },
    ]);
  }

  /** Removes quotes that expired before `before`, at most `limit`. @returns how many it removed. */
  async sweep(tx: Tx, before: Date, limit: number): Promise<number> {
    const old = await tx.query<{ id: string }>(`SELECT id FROM quote WHERE expires_at < ? ORDER BY expires_at LIMIT ${limit}`, [
      tx.dialect.instant(before),
    ]);
    if (old.length > 0)
      await tx.query(
        `DELETE FROM quote WHERE id IN (${marks(old)})`,
        old.map(({ id }) => id),
      );
    return old.length;
  }

  /** @throws QuoteNotFound unless it was made for this buyer. */
  async get(tx: Tx, id: string, buyerId: number): Promise<Quote> {
    const [row] = await tx.query<QuoteRow>('SELECT * FROM quote WHERE id = ? AND buyer_id = ?', [id, buyerId]);
    if (!row) throw new QuoteNotFound(id);
    return {
      id: row.id,
      buyerId: readInteger(row.buyer_id),
      items: (JSON.parse(row.items) as StoredItem[]).map(readQuoted),
      total: new Money(readUnits(row.total_units), row.currency),
      createdAt: readInstant(row.created_at),
      expiresAt: readInstant(row.expires_at),
    };
  }
}
