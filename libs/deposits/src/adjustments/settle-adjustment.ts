import type { Actor } from '#libs/kernel';
import { Ledger, depositOf } from '#libs/ledger';
import { JobQueue, type Tx } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { DEPOSIT_FUNDED } from '../deposit-funded';
import { type Adjustment, postingOf } from './adjustment';

/** What follows from an adjustment that was asked for or decided on. */
@Injectable()
export class SettleAdjustment {
  constructor(
    private readonly ledger: Ledger,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /** A posted one moves the money, once; what was given wakes the orders that wait for it. @throws DepositTooLow below the floor */
  async apply(tx: Tx, by: Actor, adjustment: Adjustment): Promise<void> {
    const { id, childId, parentId, state, direction } = adjustment;
    const isPosted = state === 'posted';
    if (isPosted) await this.ledger.postOne(tx, [postingOf(adjustment)]);
    if (isPosted && direction === 'credit')
      await this.jobs.add(tx, [{ kind: DEPOSIT_FUNDED, payload: { deposit: depositOf(childId, parentId) } }]);
    // The child hears of what was done, not of what somebody had in mind.
    const logs = isPosted ? [parentId, childId] : [parentId];
    const action = `adjustment.${state === 'pending' ? 'asked-for' : state}`;
    await this.audit.add(
      tx,
      logs.map((nodeId) => ({ nodeId, action, by, object: id, after: adjustment })),
    );
  }
}
