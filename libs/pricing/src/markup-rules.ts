import { type Reads, type Tx, insertRows } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MarkupRule } from './markup-rule';
import { PriceInvalid } from './price';
import { groupNameOf } from './tld-groups/tld-group';
import { MarkupNotFound, type StoredMarkup } from './markups/stored-markup';
import type { PriceList } from './price-list';
import { renewStamp } from './price-stamps';
import { type RuleRow, readRule } from './seller-rows';

/** Which rules are asked for. */
export interface MarkupsWish {
  /** Only those with a higher id. */
  readonly after: number;
  readonly limit: number;
  readonly list?: PriceList;
}

/** The markup rules of sellers: added and closed, never changed in any other way and never deleted. */
@Injectable()
export class MarkupRules {
  /**
   * An open-ended rule closes those of the same list and target that held until it begins; one that ends lies over them.
   * @throws PriceInvalid for a group that its seller does not have
   */
  async add(tx: Tx, sellerId: number, list: PriceList, rule: MarkupRule): Promise<void> {
    const { tld, tier, action, markup, rounding, minimumMargin, validFrom, validUntil } = rule;
    await renewStamp(tx, sellerId);
    await refuseNoGroup(tx, sellerId, tld);
    if (validUntil === null) {
      const begins = tx.dialect.instant(validFrom);
      await tx.query(
        `UPDATE markup_rule SET valid_until = ? WHERE seller_id = ? AND list_kind = ? AND list_id = ? AND tld = ? AND tier = ? AND action = ?
         AND valid_from <= ? AND (valid_until IS NULL OR valid_until > ?)`,
        [begins, sellerId, list.kind, list.id, tld, tier, action, begins, begins],
      );
    }
    await insertRows(tx, 'markup_rule', [
      {
        seller_id: sellerId,
        list_kind: list.kind,
        list_id: list.id,
        tld,
        tier,
        action,
        kind: markup.kind,
        value: markup.kind === 'percent' ? markup.basisPoints : markup.amount.units,
        currency: minimumMargin.currency,
        rounding,
        minimum_margin: minimumMargin.units,
        valid_from: validFrom,
        valid_until: validUntil,
        created_at: tx.now,
      },
    ]);
  }

  /** Those that have not ended, in the order they were written, after an id; of one list when it is given. */
  async list(
    from: Tx | Reads,
    sellerId: number,
    { now, after, limit, list }: MarkupsWish & { readonly now: Date },
  ): Promise<StoredMarkup[]> {
    const inList = list ? ' AND list_kind = ? AND list_id = ?' : '';
    const rows = await from.query<RuleRow>(
      `SELECT * FROM markup_rule WHERE seller_id = ? AND id > ? AND (valid_until IS NULL OR valid_until > ?)${inList} ORDER BY id LIMIT ${limit}`,
      [sellerId, after, from.dialect.instant(now), ...(list ? [list.kind, list.id] : [])],
    );
    return rows.map(readRule);
  }

  /** Those that have not ended and are for this extension or group. */
  async byTarget(tx: Tx, sellerId: number, tld: string, now: Date): Promise<StoredMarkup[]> {
    const rows = await tx.query<RuleRow>(
      'SELECT * FROM markup_rule WHERE seller_id = ? AND tld = ? AND (valid_until IS NULL OR valid_until > ?) ORDER BY id',
      [sellerId, tld, tx.dialect.instant(now)],
    );
    return rows.map(readRule);
  }

  /** @throws MarkupNotFound, also for another seller's and for one that has ended */
  async get(tx: Tx, sellerId: number, id: number): Promise<StoredMarkup> {
    const [found] = await this.list(tx, sellerId, { now: tx.now, after: id - 1, limit: 1 });
    if (found?.id !== id) throw new MarkupNotFound();
    return found;
  }

  /** The rule holds until then and no longer. */
  async end(tx: Tx, sellerId: number, id: number, at: Date): Promise<void> {
    await renewStamp(tx, sellerId);
    await tx.query('UPDATE markup_rule SET valid_until = ? WHERE id = ?', [tx.dialect.instant(at), id]);
  }
}

/** @throws PriceInvalid for a group that its seller does not have */
async function refuseNoGroup(tx: Tx, sellerId: number, tld: string): Promise<void> {
  const name = groupNameOf(tld);
  if (name === null) return;
  const rows = await tx.query('SELECT name FROM tld_group WHERE seller_id = ? AND name = ?', [sellerId, name]);
  if (rows.length === 0) throw PriceInvalid.at('/tld', 'There is no such group of extensions.');
}
