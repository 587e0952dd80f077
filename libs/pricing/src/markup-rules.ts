import { type Tx, insertRows } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MarkupRule } from './markup-rule';
import type { PriceList } from './price-list';
import { renewStamp } from './price-stamps';

/** The markup rules of sellers: added and closed, never changed in any other way and never deleted. */
@Injectable()
export class MarkupRules {
  /** An open-ended rule closes those of the same list and target that held until it begins; one that ends lies over them. */
  async add(tx: Tx, sellerId: number, list: PriceList, rule: MarkupRule): Promise<void> {
    const { tld, action, markup, rounding, minimumMargin, validFrom, validUntil } = rule;
    await renewStamp(tx, sellerId);
    if (validUntil === null) {
      const begins = tx.dialect.instant(validFrom);
      await tx.query(
        `UPDATE markup_rule SET valid_until = ? WHERE seller_id = ? AND list_kind = ? AND list_id = ? AND tld = ? AND action = ?
         AND valid_from <= ? AND (valid_until IS NULL OR valid_until > ?)`,
        [begins, sellerId, list.kind, list.id, tld, action, begins, begins],
      );
    }
    await insertRows(tx, 'markup_rule', [
      {
        seller_id: sellerId,
        list_kind: list.kind,
        list_id: list.id,
        tld,
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
}
