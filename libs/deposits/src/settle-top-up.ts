import type { Actor } from '#libs/kernel';
import { Ledger, depositOf } from '#libs/ledger';
import { JobQueue, type Tx } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { AwaitedAmounts } from './awaited/awaited-amounts';
import { creditOf } from './decision';
import { DEPOSIT_FUNDED } from './deposit-funded';
import type { TopUp } from './top-up';

/** What follows from a decision on a top-up, whichever it is and whoever took it: every end goes through here. */
@Injectable()
export class SettleTopUp {
  constructor(
    private readonly awaited: AwaitedAmounts,
    private readonly ledger: Ledger,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The caller has kept the decision. An approved one is posted, once. `by` is null where nobody decided: time, or a gateway.
   * @throws AlreadyPosted should the same top-up come twice
   */
  async apply(tx: Tx, by: Actor | null, topUp: TopUp): Promise<void> {
    if (topUp.state === 'approved') {
      await this.ledger.postOne(tx, [creditOf(topUp)]);
      await this.jobs.add(tx, [{ kind: DEPOSIT_FUNDED, payload: { deposit: depositOf(topUp.childId, topUp.parentId) } }]);
    }
    if (topUp.state !== 'pending') await this.awaited.release(tx, topUp.id);
    const action = topUp.state === 'pending' ? 'top-up.first-approved' : `top-up.${topUp.state}`;
    // A decision about money stands in the logs of both who share the deposit.
    const logs = [topUp.parentId, topUp.childId];
    await this.audit.add(
      tx,
      logs.map((nodeId) => ({ nodeId, action, by, object: topUp.id, after: topUp })),
    );
  }
}
