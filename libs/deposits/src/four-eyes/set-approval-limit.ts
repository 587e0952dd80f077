import type { Actor, Money } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { ApprovalLimits } from './approval-limits';

/** A node says how much one person alone may put on a child's deposit, or take from it. What waits already is not touched. */
@Injectable()
export class SetApprovalLimit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limits: ApprovalLimits,
    private readonly audit: AuditLog,
  ) {}

  /** Null: one person may do everything alone. */
  run(actor: Actor, limit: Money | null): Promise<Money | null> {
    return this.work.run(async (tx) => {
      const { nodeId } = actor;
      const before = await this.limits.of(tx, nodeId);
      await this.limits.put(tx, nodeId, limit);
      const done = { action: 'approval-limit.set', by: actor, object: nodeRef(nodeId), before, after: limit };
      await this.audit.add(tx, [{ nodeId, ...done }]);
      return limit;
    });
  }
}
