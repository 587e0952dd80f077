import { readInstant, type Reads, type Tx, insertRows } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Whether a product of a seller is subject to PPh 23, and since when. */
export interface WithheldProduct {
  readonly tld: string;
  /** `register`, `renew`, … */
  readonly action: string;
  readonly isSubject: boolean;
  readonly since: Date;
}

/** What sellers hold to be subject to PPh 23: nothing, until they say so. */
@Injectable()
export class WithheldProducts {
  /** What the seller has said of its products, as it stood at that instant, by extension and action. */
  async of(from: Tx | Reads, sellerId: number, at: Date): Promise<WithheldProduct[]> {
    const rows = await from.query<{ tld: string; action: string; since: unknown; is_subject: unknown }>(
      'SELECT tld, action, since, is_subject FROM withheld_product WHERE seller_id = ? AND since <= ? ORDER BY tld, action, since',
      [sellerId, from.dialect.instant(at)],
    );
    const read = rows.map(({ tld, action, since, is_subject }) => ({
      tld,
      action,
      since: readInstant(since),
      isSubject: Boolean(is_subject),
    }));
    return [...new Map(read.map((each) => [`${each.tld}/${each.action}`, each])).values()];
  }

  /** Said twice in one instant, the last word counts. */
  async add(tx: Tx, sellerId: number, { tld, action, isSubject, since }: WithheldProduct): Promise<void> {
    const row = { seller_id: sellerId, tld, action, since, is_subject: isSubject };
    const ending = tx.dialect.onDuplicate(['seller_id', 'tld', 'action', 'since'], ['is_subject']);
    await insertRows(tx, 'withheld_product', [row], ending);
  }
}
