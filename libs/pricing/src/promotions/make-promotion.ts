import type { Actor, FieldError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import type { GridCell } from '../grid/grid-cell';
import { type GridPlan, changesIn, planGrid, refusalsOf } from '../grid/grid-plan';
import { ListViews } from '../grid/list-views';
import { PriceGridRefused } from '../grid/price-grid-refused';
import { promotionRef } from '../list-ref';
import { PriceNews } from '../news/price-news';
import { PriceInvalid, validityOf } from '../price';
import { PriceRows } from '../price-rows';
import { renewStamp } from '../price-stamps';
import type { SalesList } from '../set-price';
import { PROMOTION_CELLS_MAX, type Promotion } from './promotion';
import { Promotions } from './promotions';

/** What a seller wants to sell cheaper for a time. */
export interface PromotionWish {
  readonly list: SalesList;
  readonly name: string;
  readonly validFrom?: Date;
  readonly validUntil: Date;
  /** Their dates are the promotion's. */
  readonly cells: readonly Omit<GridCell, 'validFrom' | 'validUntil'>[];
}

/** A seller lowers prices of one list for a time, and bears it. */
@Injectable()
export class MakePromotion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: ListViews,
    private readonly rows: PriceRows,
    private readonly promotions: Promotions,
    private readonly news: PriceNews,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PriceInvalid, PriceGridRefused (a cell that is no lower than before is refused too), PackageNotFound, NodeNotFound */
  run(actor: Actor, { list, name, cells, ...dates }: PromotionWish): Promise<Promotion> {
    return this.work.run(async (tx) => {
      if (cells.length > PROMOTION_CELLS_MAX) throw PriceInvalid.at('/cells', `A promotion has at most ${PROMOTION_CELLS_MAX} prices.`);
      const { validFrom } = validityOf(dates, tx.now);
      const { validUntil } = dates;
      await renewStamp(tx, actor.nodeId);
      const view = await this.views.of(tx, actor.nodeId, list);
      const promotion = await this.promotions.add(tx, { sellerId: actor.nodeId, list, name, validFrom, validUntil });
      const rules = { now: tx.now, noticeDays: 0, isPerson: actor.apiKey === undefined, promotionId: promotion.id };
      const plan = planGrid(
        view,
        cells.map((cell) => ({ ...cell, validFrom, validUntil })),
        rules,
      );
      const refusals = [...refusalsOf(plan), ...notLower(plan)];
      if (refusals.length > 0) throw new PriceGridRefused(refusals);
      await this.rows.write(tx, actor.nodeId, list, plan.change);
      // Again: what the price book read for the plan under the first stamp is not what stands there now.
      await renewStamp(tx, actor.nodeId);
      await this.news.note(tx, actor.nodeId, list, changesIn(plan));
      const done = { action: 'promotion.made', by: actor, object: promotionRef(promotion.id), after: { ...promotion, cells } };
      await this.audit.add(tx, [{ nodeId: actor.nodeId, ...done }]);
      return promotion;
    });
  }
}

/** Cells whose price would not fall. */
function notLower({ cells }: GridPlan): FieldError[] {
  return cells.flatMap(({ cell: { amount }, before: { price }, refusals }, index) => {
    const isLower = amount && price && amount.currency === price.currency && amount.isLessThan(price);
    if (isLower || refusals.length > 0) return [];
    return [{ pointer: `/${index}/amount`, code: 'promotion-not-lower', message: 'A promotion lowers a price.' }];
  });
}
