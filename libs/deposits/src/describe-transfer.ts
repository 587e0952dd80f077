import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type TopUp, TopUpAlreadyDecided, type Transferred } from './top-up';
import { DUPLICATE_WITHIN_MS, NOTHING_SAID, duplicateAmong } from './top-up-wish';
import { TopUps } from './top-ups';

/** The child says from where it has paid, and when; what it said before is written over. */
@Injectable()
export class DescribeTransfer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topUps: TopUps,
  ) {}

  /** @throws TopUpNotFound also for another child's; TopUpAlreadyDecided */
  run(actor: Actor, id: string, said: Partial<Transferred>): Promise<TopUp> {
    return this.work.run(async (tx) => {
      const before = await this.topUps.lockOf(tx, actor.nodeId, id);
      if (before.state !== 'pending') throw new TopUpAlreadyDecided(before);
      const transferred = { ...NOTHING_SAID, ...said };
      const alike = await this.topUps.alike(tx, before, DUPLICATE_WITHIN_MS);
      const topUp = { ...before, transferred, duplicateOf: duplicateAmong(alike, transferred)?.id ?? null };
      await this.topUps.save(tx, topUp);
      return topUp;
    });
  }
}
