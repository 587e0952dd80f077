import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PricePackages } from './price-packages';
import { renewStamp } from './price-stamps';

/** A child buys from another seller from now on: the package, prices, rules and promotions that the old one gave it alone end. */
@Injectable()
export class ReleaseChild {
  constructor(private readonly packages: PricePackages) {}

  /** What had not begun yet never does; the rows stay as history. Both sellers' prices are read anew afterwards. */
  async apply(tx: Tx, childId: number, fromId: number, toId: number): Promise<void> {
    for (const sellerId of [fromId, toId].sort((a, b) => a - b)) await renewStamp(tx, sellerId);
    await this.packages.assign(tx, childId, null);
    const now = tx.dialect.instant(tx.now);
    for (const table of ['price', 'markup_rule', 'promotion'] as const) {
      // When a price was closed is written down beside until when it held.
      const noted = table === 'price' ? { set: ', closed_at = ?', values: [now] } : { set: '', values: [] };
      await tx.query(
        `UPDATE ${table} SET valid_until = CASE WHEN valid_from > ? THEN valid_from ELSE ? END${noted.set}
         WHERE seller_id = ? AND list_kind = 'child' AND list_id = ? AND (valid_until IS NULL OR valid_until > ?)`,
        [now, now, ...noted.values, fromId, childId, now],
      );
    }
  }
}
