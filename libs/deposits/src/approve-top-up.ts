import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { PersonBehind } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type Approval, decide } from './decision';
import { ApprovalLimits } from './four-eyes/approval-limits';
import { SettleTopUp } from './settle-top-up';
import type { TopUp } from './top-up';
import { TopUps } from './top-ups';

/** The parent has seen the money: the child may spend it, and its waiting orders are tried again. */
@Injectable()
export class ApproveTopUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly topUps: TopUps,
    private readonly limits: ApprovalLimits,
    private readonly behind: PersonBehind,
    private readonly settle: SettleTopUp,
  ) {}

  /**
   * The same key gives the same answer again. Above the node's limit the first person's approval is kept, and the top-up
   * stays `pending` until a second one agrees.
   * @throws TopUpNotFound, TopUpAlreadyDecided, OwnTopUp, SecondPersonNeeded, ReasonMissing, TopUpAmountNotAllowed, IdempotencyKeyReused
   */
  run(actor: Actor, id: string, approval: Omit<Approval, 'state'>): Promise<TopUp> {
    return this.work.run((tx) => this.apply(tx, actor, id, approval));
  }

  /** The same in a transaction that is open: a row of a bank statement shows the money. */
  async apply(tx: Tx, actor: Actor, id: string, approval: Omit<Approval, 'state'>): Promise<TopUp> {
    const before = await this.topUps.lock(tx, id);
    const limit = await this.limits.of(tx, actor.nodeId);
    // Nobody asks by a program of their own what they approve themselves.
    const asker = await this.behind.of(tx, before.requestedBy);
    const { topUp, isNew } = decide(before, actor, { ...approval, state: 'approved' }, { limit, asker }, tx.now);
    if (!isNew) return topUp;
    await this.topUps.save(tx, topUp);
    await this.settle.apply(tx, actor, topUp);
    return topUp;
  }
}
