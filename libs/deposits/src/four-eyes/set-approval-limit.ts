import type { Actor, Money } from '#libs/kernel';
import { Settings, UnitOfWork } from '#libs/platform';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type LimitStanding, limitSet, standingLimit } from './approval-limit';
import { ApprovalLimits } from './approval-limits';

/** A node says how much one person alone may put on a child's deposit, or take from it. What waits already is not touched. */
@Injectable()
export class SetApprovalLimit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly limits: ApprovalLimits,
    private readonly audit: AuditLog,
  ) {}

  /** Null: one person may do everything alone. Less counts at once, more after `APPROVAL_LIMIT_DELAY_HOURS`. */
  run(actor: Actor, limit: Money | null): Promise<LimitStanding> {
    return this.work.run(async (tx) => {
      const { nodeId } = actor;
      const before = await this.limits.standing(tx, nodeId, tx.now);
      const set = limitSet(before, limit, tx.now, this.settings.approvalLimitDelayHours);
      await this.limits.put(tx, nodeId, set);
      const after = standingLimit(nodeId, set, tx.now);
      const done = { action: 'approval-limit.set', by: actor, object: nodeRef(nodeId), before, after };
      await this.audit.add(tx, [{ nodeId, ...done }]);
      return after;
    });
  }
}
