import { DAY, after } from '#libs/kernel';
import { type Job, type JobHandler, type Tx, UnitOfWork, readInstant, readInteger } from '#libs/platform';
import { type ChildView, ListChildren, OwnerLetters } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { asOwner } from '../as-owner';
import { PriceBook } from '../price-book';
import type { PriceList } from '../price-list';
import type { SellerPrices } from '../seller-prices';
import { ANNOUNCE_PRICES } from './price-news';

interface NewsRow {
  begins_at: unknown;
  raised: unknown;
  lowered: unknown;
  ended: unknown;
  tlds: string;
  told_up_to: unknown;
}

/** Children that one transaction tells. */
const PAGE = 100;
const KEEP_MS = 30 * DAY;

/** The next children to look at; the prices of one child concern nobody else. */
const pageOf = ({ kind, id }: PriceList, told: number) => (kind === 'child' ? { after: id - 1, limit: 1 } : { after: told, limit: PAGE });

/** Tells those who buy by a list, once a day, what has changed in it since the last time. */
@Injectable()
export class AnnouncePrices implements JobHandler {
  readonly kind = ANNOUNCE_PRICES;

  constructor(
    private readonly work: UnitOfWork,
    private readonly children: ListChildren,
    private readonly book: PriceBook,
    private readonly letters: OwnerLetters,
  ) {}

  async run(payload: Job['payload']): Promise<void> {
    const list = { kind: String(payload['kind']) as PriceList['kind'], id: Number(payload['id']) };
    const due = new Date(String(payload['due']));
    while (await this.work.run((tx) => this.tellSome(tx, Number(payload['sellerId']), list, due)));
  }

  /** Whom the news has reached is written down with the mails: nobody hears it twice. @returns whether there may be more */
  private async tellSome(tx: Tx, sellerId: number, list: PriceList, due: Date): Promise<boolean> {
    const where = 'seller_id = ? AND list_kind = ? AND list_id = ? AND due_at = ?';
    const of = [sellerId, list.kind, list.id, tx.dialect.instant(due)];
    const news = await tx.query<NewsRow>(`SELECT * FROM price_news WHERE ${where}${tx.dialect.forUpdate}`, of);
    const told = Math.min(...news.map((row) => readInteger(row.told_up_to)));
    if (news.length === 0) return false;
    if (list.kind === 'child' && told >= list.id) return this.forget(tx, of);
    const children = await this.children.run(asOwner(sellerId), pageOf(list, told));
    const last = children.at(-1);
    if (!last) return this.forget(tx, of);
    const facts = factsOf(news);
    const seller = (
      await this.book.chain(tx, [
        { id: sellerId, kind: 'reseller' },
        { id: 0, kind: 'reseller' },
      ])
    ).seller(sellerId);
    for (const child of children) if (isConcerned(seller, list, child)) await this.letters.post(tx, child.id, 'prices-change', facts);
    await tx.query(`UPDATE price_news SET told_up_to = ? WHERE ${where}`, [last.id, ...of]);
    return true;
  }

  /** Everybody has been told; what was told a month ago is not kept. */
  private async forget(tx: Tx, [sellerId, kind, id]: readonly unknown[]): Promise<false> {
    const old = tx.dialect.instant(after(tx.now, -KEEP_MS));
    await tx.query('DELETE FROM price_news WHERE seller_id = ? AND list_kind = ? AND list_id = ? AND due_at < ?', [
      sellerId,
      kind,
      id,
      old,
    ]);
    return false;
  }
}

/** Whether a child buys by the list, and its package tells it of changes. Who has no package is told. */
function isConcerned(seller: SellerPrices, list: PriceList, { id, kind, state }: ChildView): boolean {
  const given = seller.packageOf({ id, kind });
  if (state === 'applicant' || given?.announcesChanges === false) return false;
  if (list.kind === 'all') return given === undefined;
  return list.kind === 'child' ? list.id === id : list.id === given?.id;
}

function factsOf(news: readonly NewsRow[]): Record<string, string> {
  const sum = (of: (row: NewsRow) => unknown) => news.reduce((total, row) => total + readInteger(of(row)), 0);
  const counts = { raised: sum(({ raised }) => raised), lowered: sum(({ lowered }) => lowered), ended: sum(({ ended }) => ended) };
  const told = Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [[name, String(count)]] : []));
  const tlds = [...new Set(news.flatMap((row) => row.tlds.split(' ')))].sort().map((tld) => `.${tld}`);
  const begins = new Date(Math.min(...news.map((row) => readInstant(row.begins_at).getTime())));
  return { ...Object.fromEntries(told), tlds: tlds.join(', '), from: begins.toISOString() };
}
