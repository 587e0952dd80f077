import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { decide } from './decision';
import type { TopUp } from './top-up';
import { topUpDecided } from './top-up-decided';
import { TopUps } from './top-ups';

/** The parent has not seen the money, and says why. Nothing is booked. */
@Injectable()
export class RejectTopUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topUps: TopUps,
    private readonly audit: AuditLog,
  ) {}

  /** The same key gives the same answer again. @throws TopUpNotFound, TopUpAlreadyDecided, IdempotencyKeyReused */
  run(actor: Actor, id: string, { reason, idempotencyKey }: { readonly reason: string; readonly idempotencyKey: string }): Promise<TopUp> {
    return this.work.run(async (tx) => {
      const { topUp, isNew } = decide(await this.topUps.lock(tx, id), actor, { state: 'rejected', reason, idempotencyKey }, tx.now);
      if (!isNew) return topUp;
      await this.topUps.saveDecision(tx, topUp);
      await this.audit.add(tx, topUpDecided(actor, topUp));
      return topUp;
    });
  }
}
