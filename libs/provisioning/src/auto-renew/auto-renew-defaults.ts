import { type Reads, type Tx, insertRows } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type AutoRenewDefault, OFF_BY_DEFAULT } from './auto-renew-default';

/** The row for all extensions that have none of their own. */
const ALL = '';

/** Where it is written down what sellers want of new names. */
@Injectable()
export class AutoRenewDefaults {
  async of(from: Pick<Reads, 'query'>, sellerId: number): Promise<AutoRenewDefault> {
    const rows = await from.query<{ tld: string; is_on: unknown }>(
      'SELECT tld, is_on FROM auto_renew_default WHERE seller_id = ? ORDER BY tld',
      [sellerId],
    );
    if (rows.length === 0) return OFF_BY_DEFAULT;
    const read = rows.map(({ tld, is_on }) => ({ tld, isOn: Boolean(is_on) }));
    return { isOn: read.some(({ tld, isOn }) => tld === ALL && isOn), extensions: read.filter(({ tld }) => tld !== ALL) };
  }

  /** In place of what there was. */
  async put(tx: Tx, sellerId: number, { isOn, extensions }: AutoRenewDefault, by: string): Promise<void> {
    await tx.query('DELETE FROM auto_renew_default WHERE seller_id = ?', [sellerId]);
    const rows = [{ tld: ALL, isOn }, ...extensions];
    await insertRows(
      tx,
      'auto_renew_default',
      rows.map((each) => ({ seller_id: sellerId, tld: each.tld, is_on: each.isOn, set_by: by, set_at: tx.now })),
    );
  }
}
