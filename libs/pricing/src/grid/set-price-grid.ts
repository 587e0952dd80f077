import { type Actor, Clock } from '#libs/kernel';
import { Reads, type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { listRef } from '../list-ref';
import { PriceNews } from '../news/price-news';
import { PriceInvalid } from '../price';
import type { PriceList } from '../price-list';
import { PriceRows } from '../price-rows';
import { REGISTRIES } from '../price-refused';
import { renewStamp } from '../price-stamps';
import { CELLS_MAX, type GridCell } from './grid-cell';
import { type GridPlan, type GridRules, changesIn, planGrid, refusalsOf } from './grid-plan';
import { changedSince, listStamp } from './list-stamp';
import type { ListView } from './list-view';
import { ListViews } from './list-views';
import { PriceGridRefused, PriceListChanged } from './price-grid-refused';

/** What somebody wants to write, and the stamp of the list as they read it. */
export interface GridWish {
  readonly list: PriceList;
  readonly stamp: string;
  readonly cells: readonly GridCell[];
}

/** What was written, or would be. */
export interface GridOutcome {
  readonly plan: GridPlan;
  /** Of the list as it stands now. */
  readonly stamp: string;
}

/** Writes many cells of one list at once, all or none; or says what that would do. */
@Injectable()
export class SetPriceGrid {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly views: ListViews,
    private readonly rows: PriceRows,
    private readonly news: PriceNews,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws PriceListChanged when somebody wrote in the list since the stamp was taken; PriceGridRefused;
   * PackageNotFound, NodeNotFound, OperatorOnly for lists that are not the actor's
   */
  run(actor: Actor, wish: GridWish): Promise<GridOutcome> {
    return this.work.run((tx) => this.apply(tx, actor, wish));
  }

  /** The same within an open unit of work, of which it has to be the first statement. */
  async apply(tx: Tx, actor: Actor, wish: GridWish): Promise<GridOutcome> {
    refuseTooMany(wish);
    await renewStamp(tx, wish.list.kind === 'cost' ? REGISTRIES : actor.nodeId);
    const { view, plan } = await this.plan(tx, actor, wish, tx.now);
    const refusals = refusalsOf(plan);
    if (refusals.length > 0) throw new PriceGridRefused(refusals);
    await this.rows.write(tx, view.sellerId, view.list, plan.change);
    // Again: what the price book read for the plan under the first stamp is not what stands there now.
    await renewStamp(tx, view.sellerId);
    const stamp = listStamp(await this.views.of(tx, actor.nodeId, wish.list));
    await this.news.note(tx, view.sellerId, view.list, changesIn(plan));
    const done = { action: 'prices.set', by: actor, object: listRef(wish.list), after: wish.cells };
    await this.audit.add(tx, [{ nodeId: actor.nodeId, ...done }]);
    return { plan, stamp };
  }

  /** The same without writing: what each cell is and would be, and why it is refused. @throws as `run`, but for PriceGridRefused */
  async preview(actor: Actor, wish: GridWish): Promise<GridOutcome> {
    refuseTooMany(wish);
    const { view, plan } = await this.plan(this.reads, actor, wish, this.clock.now());
    return { plan, stamp: listStamp(view) };
  }

  private async plan(
    from: Tx | Reads,
    actor: Actor,
    { list, stamp, cells }: GridWish,
    now: Date,
  ): Promise<{ view: ListView; plan: GridPlan }> {
    const view = await this.views.of(from, actor.nodeId, list);
    const standing = listStamp(view);
    if (standing !== stamp) throw new PriceListChanged(changedSince(view, stamp), standing);
    return { view, plan: planGrid(view, cells, rulesFor(view, actor, now)) };
  }
}

/** The notice that the list's buyers were promised: by the package they have. */
export function rulesFor({ chain, list, sellerId }: ListView, { apiKey }: Actor, now: Date): GridRules {
  const noticeDays = list.kind === 'cost' ? 0 : chain.seller(sellerId).noticeDays(chain.lineage.at(-1)!);
  return { now, noticeDays, isPerson: apiKey === undefined };
}

function refuseTooMany({ cells }: GridWish): void {
  if (cells.length > CELLS_MAX) throw new PriceInvalid(`At most ${CELLS_MAX} cells are written at once.`, { cellsMax: CELLS_MAX });
}
