import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { SettleTopUp } from './settle-top-up';
import type { TopUp } from './top-up';
import { cancelled } from './top-up-end';
import { TopUps } from './top-ups';

/** The child will not pay after all. */
@Injectable()
export class CancelTopUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topUps: TopUps,
    private readonly settle: SettleTopUp,
  ) {}

  /** Asked for twice it changes nothing the second time. @throws TopUpNotFound also for another child's; TopUpAlreadyDecided */
  run(actor: Actor, id: string): Promise<TopUp> {
    return this.work.run(async (tx) => {
      const before = await this.topUps.lockOf(tx, actor.nodeId, id);
      const topUp = cancelled(before, actor, tx.now);
      if (topUp === before) return topUp;
      await this.topUps.save(tx, topUp);
      await this.settle.apply(tx, actor, topUp);
      return topUp;
    });
  }
}
