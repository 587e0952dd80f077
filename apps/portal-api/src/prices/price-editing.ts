import type { Actor } from '#libs/kernel';
import { type GridOutcome, type GridWish, PriceGrid, SetPriceGrid, pageOfPrices, parseListRef } from '#libs/pricing';
import { Injectable } from '@nestjs/common';
import { viewGridLine } from './grid-line.view';
import type { PriceGridQuery } from './price-grid.query';
import type { PriceGridView } from './price-grid.view';

/** Price lists as their seller reads and writes them. */
@Injectable()
export class PriceEditing {
  constructor(
    private readonly grid: PriceGrid,
    private readonly setPriceGrid: SetPriceGrid,
  ) {}

  /** @throws PackageNotFound, NodeNotFound, OperatorOnly, CursorInvalid */
  async read(actor: Actor, query: PriceGridQuery): Promise<PriceGridView> {
    const { stamp, products, line } = await this.grid.read(actor, parseListRef(query.list));
    const { data, nextCursor } = pageOfPrices(products, query).map(({ product }) => viewGridLine(line(product)));
    return { stamp, data, nextCursor };
  }

  /** @throws what `SetPriceGrid` throws */
  write(actor: Actor, wish: GridWish, isPreview: boolean): Promise<GridOutcome> {
    return isPreview ? this.setPriceGrid.preview(actor, wish) : this.setPriceGrid.run(actor, wish);
  }
}
