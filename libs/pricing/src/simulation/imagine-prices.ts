import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { GridCell } from '../grid/grid-cell';
import { type GridPlan, planGrid, rowsAfter } from '../grid/grid-plan';
import type { ListView } from '../grid/list-view';
import { ListViews } from '../grid/list-views';
import { rulesFor } from '../grid/set-price-grid';
import { PriceBook } from '../price-book';
import type { PriceList } from '../price-list';
import { REGISTRIES } from '../price-refused';
import { SellerPrices, type SellerRows } from '../seller-prices';
import { WhatIf } from './what-if';

/** Cells that somebody thinks of writing into one of its lists. */
export interface ImaginedChange {
  readonly list: PriceList;
  readonly cells: readonly GridCell[];
}

/** What prices would be if somebody wrote something into its lists. Nothing is written. */
@Injectable()
export class ImaginePrices {
  constructor(
    private readonly views: ListViews,
    private readonly book: PriceBook,
    private readonly reads: Reads,
  ) {}

  /**
   * @param sellerIds whose prices are asked about afterwards
   * @param now one instant for all of it: what begins at once would otherwise have begun in the past
   * @throws PackageNotFound, NodeNotFound, OperatorOnly for lists that are not the actor's
   */
  async run(actor: Actor, changes: readonly ImaginedChange[], sellerIds: readonly number[], now: Date): Promise<WhatIf> {
    const rows = new Map<number, SellerRows>();
    const plans: GridPlan[] = [];
    for (const { list, cells } of changes) {
      const found = await this.views.of(this.reads, actor.nodeId, list);
      const view = [...rows].reduce((each, [id, imagined]): ListView => ({ ...each, chain: each.chain.with(id, imagined) }), found);
      const plan = planGrid(view, cells, rulesFor(view, actor, now));
      rows.set(view.sellerId, rowsAfter(view, plan.change, now));
      plans.push(plan);
    }
    const standing = await this.book.sellers(this.reads, [REGISTRIES, actor.nodeId, ...sellerIds]);
    const changed = new Map([...rows].map(([id, imagined]) => [id, new SellerPrices(id, imagined)]));
    return new WhatIf(standing, changed, plans);
  }
}
