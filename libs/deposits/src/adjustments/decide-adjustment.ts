import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type Adjustment, decideAdjustment } from './adjustment';
import { Adjustments } from './adjustments';
import { SettleAdjustment } from './settle-adjustment';

/** A second person agrees with an adjustment, which is done then; or somebody says no. */
@Injectable()
export class DecideAdjustment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly adjustments: Adjustments,
    private readonly settle: SettleAdjustment,
  ) {}

  /** @throws AdjustmentNotFound, AdjustmentAlreadyDecided, SecondPersonNeeded, DepositTooLow */
  run(actor: Actor, id: string, decision: 'posted' | 'rejected'): Promise<Adjustment> {
    return this.work.run(async (tx) => {
      const before = await this.adjustments.lock(tx, id);
      const after = decideAdjustment(before, actor, decision, tx.now);
      if (after === before) return after;
      await this.adjustments.saveDecision(tx, after);
      await this.settle.apply(tx, actor, after);
      return after;
    });
  }
}
