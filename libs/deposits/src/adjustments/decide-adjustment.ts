import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type Adjustment, decideAdjustment } from './adjustment';
import { Adjustments } from './adjustments';
import { SettleAdjustment } from './settle-adjustment';

/** A second person agrees with an adjustment, which is done then; or somebody says no. */
@Injectable()
export class DecideAdjustment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly adjustments: Adjustments,
    private readonly settle: SettleAdjustment,
  ) {}

  /** @throws AdjustmentNotFound, AdjustmentAlreadyDecided, SecondPersonNeeded, DepositTooLow; NodeNotFound when the child has moved away */
  run(actor: Actor, id: string, decision: 'posted' | 'rejected'): Promise<Adjustment> {
    return this.work.run(async (tx) => {
      const before = await this.adjustments.lock(tx, id);
      const after = decideAdjustment(before, actor, decision, tx.now);
      if (after === before) return after;
      // Somebody who buys from another parent by now has no deposit here any more.
      if (decision === 'posted') await this.nodes.lockEdge(tx, after.parentId, after.childId);
      await this.adjustments.saveDecision(tx, after);
      await this.settle.apply(tx, actor, after);
      return after;
    });
  }
}
