import type { Actor, Money } from '#libs/kernel';
import { type Deposit, Ledger, depositOf } from '#libs/ledger';
import { JobQueue, UnitOfWork } from '#libs/platform';
import { AuditLog, Nodes } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { floorWithin } from './credit-limit';
import { DEPOSIT_FUNDED } from './deposit-funded';

/** A parent says how much a direct child may owe it. Orders that waited for the child's deposit are tried again. */
@Injectable()
export class SetCreditLimit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly ledger: Ledger,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /** The limit that stands already changes nothing. @throws NodeNotFound unless it is a direct child; CreditLimitNotAllowed, CreditLimitBelowDebt */
  run(actor: Actor, childId: number, limit: Money): Promise<Deposit> {
    return this.work.run(async (tx) => {
      await this.nodes.lockEdge(tx, actor.nodeId, childId);
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
