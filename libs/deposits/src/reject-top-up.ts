import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { NO_TERMS, decide } from './decision';
import { SettleTopUp } from './settle-top-up';
import type { TopUp } from './top-up';
import { TopUps } from './top-ups';

/** The parent has not seen the money, and says why. Nothing is booked. */
@Injectable()
export class RejectTopUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topUps: TopUps,
    private readonly settle: SettleTopUp,
  ) {}

  /** The same key gives the same answer again. @throws TopUpNotFound, TopUpAlreadyDecided, IdempotencyKeyReused */
  run(actor: Actor, id: string, { reason, idempotencyKey }: { readonly reason: string; readonly idempotencyKey: string }): Promise<TopUp> {
    return this.work.run(async (tx) => {
      const before = await this.topUps.lock(tx, id);
      const { topUp, isNew } = decide(before, actor, { state: 'rejected', reason, idempotencyKey }, NO_TERMS, tx.now);
      if (!isNew) return topUp;
      await this.topUps.save(tx, topUp);
      await this.settle.apply(tx, actor, topUp);
      return topUp;
    });
  }
}
