import type { Actor } from '#libs/kernel';
import { Ledger, depositOf } from '#libs/ledger';
import { JobQueue, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { creditOf, decide } from './decision';
import { DEPOSIT_FUNDED } from './deposit-funded';
import type { TopUp } from './top-up';
import { topUpDecided } from './top-up-decided';
import { TopUps } from './top-ups';

/** The parent has seen the money: the child may spend it, and its waiting orders are tried again. */
@Injectable()
export class ApproveTopUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topUps: TopUps,
    private readonly ledger: Ledger,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /** The same key gives the same answer again. @throws TopUpNotFound, TopUpAlreadyDecided, OwnTopUp, IdempotencyKeyReused */
  run(actor: Actor, id: string, { idempotencyKey }: { readonly idempotencyKey: string }): Promise<TopUp> {
    return this.work.run(async (tx) => {
      const { topUp, isNew } = decide(await this.topUps.lock(tx, id), actor, { state: 'approved', idempotencyKey }, tx.now);
      if (!isNew) return topUp;
      await this.topUps.saveDecision(tx, topUp);
      await this.ledger.postOne(tx, [creditOf(topUp)]);
      await this.jobs.add(tx, [{ kind: DEPOSIT_FUNDED, payload: { deposit: depositOf(topUp.childId, topUp.parentId) } }]);
      await this.audit.add(tx, topUpDecided(actor, topUp));
      return topUp;
    });
  }
}
