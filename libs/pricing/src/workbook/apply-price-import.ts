import { type Actor, Clock } from '#libs/kernel';
import { Reads, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type GridOutcome, SetPriceGrid } from '../grid/set-price-grid';
import { refuseUnfit } from './price-import';
import { PriceImports } from './price-imports';

/** Somebody has seen what an uploaded sheet would do, and agrees: all of it is written, or nothing. */
@Injectable()
export class ApplyPriceImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly setGrid: SetPriceGrid,
    private readonly imports: PriceImports,
  ) {}

  /**
   * Two at once do it once: whoever is second finds the list changed.
   * @throws PriceImportNotFound, PriceImportOver, PriceImportUnfit; PriceListChanged and PriceGridRefused as `SetPriceGrid`
   */
  async run(actor: Actor, id: string): Promise<GridOutcome> {
    const kept = await this.imports.get(this.reads, actor.nodeId, id);
    refuseUnfit(kept, this.clock.now());
    const { list, stamp } = kept;
    const cells = kept.cells.map(({ cell }) => cell);
    return this.work.run(async (tx) => {
      const outcome = await this.setGrid.apply(tx, actor, { list, stamp, cells });
      await this.imports.markApplied(tx, id);
      return outcome;
    });
  }
}
