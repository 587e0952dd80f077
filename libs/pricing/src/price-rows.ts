import { type Tx, insertRows, marks, readInstant, readInstantOrNull, readInteger } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Closing, type Standing, followOn } from './follow-on';
import { type NewPrice, PriceInvalid, type Validity, refuseImpossible, validityOf } from './price';
import type { PriceList } from './price-list';
import { renewStamp } from './price-stamps';
import type { Product } from './product';

interface StandingRow {
  id: unknown;
  tld: string;
  tier: Product['tier'];
  action: Product['action'];
  years: unknown;
  valid_from: unknown;
  valid_until: unknown;
  promotion_id: unknown;
}

/** What is done to a list: rows that are added, and rows that end. */
export interface ListChange {
  readonly added: readonly (NewPrice & Validity)[];
  readonly closed: readonly Closing[];
}

/** Most prices one call may set, so that the ids of the rows it closes fit one statement. */
const PRICES_MAX = 10_000;

/** The rows of price lists: added and closed, never changed in any other way and never deleted. */
@Injectable()
export class PriceRows {
  /** Sets many prices of one list at once. @throws PriceInvalid, PeriodNotAllowed when one of them is impossible: then none is set. */
  async add(tx: Tx, sellerId: number, list: PriceList, prices: readonly NewPrice[]): Promise<void> {
    if (prices.length > PRICES_MAX) throw new PriceInvalid(`At most ${PRICES_MAX} prices are set at once.`, { pricesMax: PRICES_MAX });
    const rows = prices.map((price, index) => {
      refuseImpossible(price, `/${index}`);
      return { ...price, ...validityOf(price, tx.now, `/${index}`) };
    });
    if (rows.length === 0) return;
    await renewStamp(tx, sellerId);
    await this.write(tx, sellerId, list, followOn(await this.standing(tx, sellerId, list, prices), rows));
  }

  /** Writes what `followOn` made of somebody's wishes. The seller's stamp is renewed by then. */
  async write(tx: Tx, sellerId: number, list: PriceList, { added, closed }: ListChange): Promise<void> {
    for (const { validUntil, ids } of closed) {
      const [end, now] = [tx.dialect.instant(validUntil), tx.dialect.instant(tx.now)];
      await tx.query(`UPDATE price SET valid_until = ?, closed_at = ? WHERE id IN (${marks(ids)})`, [end, now, ...ids]);
    }
    await insertRows(
      tx,
      'price',
      added.map(({ product: { tld, tier, action, years }, amount, allowBelowCost, promotionId, validFrom, validUntil }) => ({
        seller_id: sellerId,
        list_kind: list.kind,
        list_id: list.id,
        tld,
        tier,
        action,
        years,
        amount: amount.units,
        currency: amount.currency,
        allow_below_cost: allowBelowCost ?? false,
        promotion_id: promotionId ?? null,
        valid_from: validFrom,
        valid_until: validUntil,
        created_at: tx.now,
      })),
    );
  }

  /** The rows that have not ended yet of the extensions that are about to change. */
  private async standing(tx: Tx, sellerId: number, list: PriceList, prices: readonly NewPrice[]): Promise<Standing[]> {
    const tlds = [...new Set(prices.map(({ product }) => product.tld))];
    const rows = await tx.query<StandingRow>(
      `SELECT id, tld, tier, action, years, valid_from, valid_until, promotion_id FROM price
       WHERE seller_id = ? AND list_kind = ? AND list_id = ? AND tld IN (${marks(tlds)}) AND (valid_until IS NULL OR valid_until > ?)`,
      [sellerId, list.kind, list.id, ...tlds, tx.dialect.instant(tx.now)],
    );
    return rows.map(({ id, tld, tier, action, years, valid_from, valid_until, promotion_id }) => ({
      id: readInteger(id),
      product: { tld, tier, action, years: readInteger(years) },
      validFrom: readInstant(valid_from),
      validUntil: readInstantOrNull(valid_until),
      ...(promotion_id === null ? {} : { promotionId: readInteger(promotion_id) }),
    }));
  }
}
