import type { Actor, Money } from '#libs/kernel';
import { type Deposit, Ledger, depositOf } from '#libs/ledger';
import { JobQueue, UnitOfWork } from '#libs/platform';
import { AuditLog, Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CreditLimitTooMuch, floorWithin } from './credit-limit';
import { DEPOSIT_FUNDED } from './deposit-funded';
import { needsTwo } from './four-eyes/approval-limit';
import { ApprovalLimits } from './four-eyes/approval-limits';

/** A parent says how much a direct child may owe it. Orders that waited for the child's deposit are tried again. */
@Injectable()
export class SetCreditLimit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly limits: ApprovalLimits,
    private readonly ledger: Ledger,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The limit that stands already changes nothing. @throws NodeNotFound unless it is a direct child; CreditLimitNotAllowed,
   * CreditLimitBelowDebt; CreditLimitTooMuch above what one person alone may give
   */
  run(actor: Actor, childId: number, limit: Money): Promise<Deposit> {
    return this.work.run(async (tx) => {
      await this.nodes.lockEdge(tx, actor.nodeId, childId);
      // Credit is spent like money: nobody gives by a limit what they could not give by an approval.
      const alone = await this.limits.of(tx, actor.nodeId);
      if (alone && needsTwo(limit, alone)) throw new CreditLimitTooMuch(alone);
      const deposit = depositOf(childId, actor.nodeId);
      const floor = floorWithin(limit, await this.ledger.available(tx, deposit, limit.currency));
      const before = await this.ledger.setFloor(tx, deposit, floor, limit.currency);
      const after = { ...before, floor };
      if (before.floor?.equals(floor)) return after;
      await this.jobs.add(tx, [{ kind: DEPOSIT_FUNDED, payload: { deposit } }]);
      const done = { action: 'deposit.credit-limit-set', by: actor, object: deposit, before: before.floor, after: floor };
      await this.audit.add(
        tx,
        [actor.nodeId, childId].map((nodeId) => ({ nodeId, ...done })),
      );
      return after;
    });
  }
}
