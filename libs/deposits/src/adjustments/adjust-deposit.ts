import { type Actor, newId } from '#libs/kernel';
import { IdempotencyKeyReused, UnitOfWork } from '#libs/platform';
import { Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { ApprovalLimits } from '../four-eyes/approval-limits';
import { type Adjustment, type AdjustmentWish, adjustment } from './adjustment';
import { Adjustments } from './adjustments';
import { SettleAdjustment } from './settle-adjustment';

/** A parent gives to the deposit of a direct child, or takes from it, by hand and with a reason. */
@Injectable()
export class AdjustDeposit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly limits: ApprovalLimits,
    private readonly adjustments: Adjustments,
    private readonly settle: SettleAdjustment,
  ) {}

  /**
   * The same key with the same request gives the same adjustment. Above the node's limit it waits for a second person.
   * @throws NodeNotFound unless it is a direct child; AdjustmentNotAllowed, DepositTooLow, IdempotencyKeyReused
   */
  run(actor: Actor, childId: number, wish: AdjustmentWish): Promise<Adjustment> {
    return this.work.run(async (tx) => {
      // One adjustment of a child at a time, so that a repeated one sees what the first has written.
      await this.nodes.lockEdge(tx, actor.nodeId, childId);
      const before = await this.adjustments.withKey(tx, actor.nodeId, wish.idempotencyKey);
      if (before && before.requestHash !== wish.requestHash) throw new IdempotencyKeyReused();
      if (before) return before;
      const limit = await this.limits.of(tx, actor.nodeId);
      const made = adjustment(actor, childId, wish, limit, newId('adj', tx.now), tx.now);
      await this.adjustments.add(tx, made);
      await this.settle.apply(tx, actor, made);
      return made;
    });
  }
}
