import { type Actor, DAY, after } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { rulesFor } from '../grid/set-price-grid';
import { ListViews } from '../grid/list-views';
import { promotionRef } from '../list-ref';
import { pricesChanged } from '../news/price-changes';
import { PriceNews } from '../news/price-news';
import { renewStamp } from '../price-stamps';
import { type Promotion, withoutPromotion } from './promotion';
import { Promotions } from './promotions';

/** A seller ends a promotion earlier than it said: as soon as the notice allows that its package promises. */
@Injectable()
export class EndPromotion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: ListViews,
    private readonly promotions: Promotions,
    private readonly news: PriceNews,
    private readonly audit: AuditLog,
  ) {}

  /** @returns it with its new end; unchanged when it ends before that anyway. @throws PromotionNotFound */
  run(actor: Actor, id: number): Promise<Promotion> {
    return this.work.run(async (tx) => {
      await renewStamp(tx, actor.nodeId);
      const before = await this.promotions.get(tx, actor.nodeId, id);
      const view = await this.views.of(tx, actor.nodeId, before.list);
      const { noticeDays } = rulesFor(view, actor, tx.now);
      const end = before.validFrom > tx.now ? before.validFrom : after(tx.now, noticeDays * DAY);
      if (before.validUntil <= end) return before;
      const rows = withoutPromotion(view.chain.seller(actor.nodeId).rows, id, end);
      await this.news.note(tx, actor.nodeId, before.list, pricesChanged(view.chain, view.chain.with(actor.nodeId, rows), end));
      await this.promotions.end(tx, before, end);
      await renewStamp(tx, actor.nodeId);
      const ended = { ...before, validUntil: end };
      await this.audit.add(tx, [
        { nodeId: actor.nodeId, action: 'promotion.ended', by: actor, object: promotionRef(id), before, after: ended },
      ]);
      return ended;
    });
  }
}
