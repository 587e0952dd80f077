import { type Domain, ruleOf } from '#libs/domains';
import { DAY, after } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { TransferLocked } from './owner-change';
import { OwnerChanges } from './owner-changes';

/** After a change of owner a name stays at its registrar for as many days as its extension says. */
@Injectable()
export class TransferLock {
  constructor(private readonly changes: OwnerChanges) {}

  /** @throws TransferLocked */
  async refuse(tx: Tx, { id, name, tld }: Domain): Promise<void> {
    const { ownerChangeLockDays } = ruleOf(tld);
    const changedAt = ownerChangeLockDays === 0 ? null : await this.changes.lastDone(tx, id);
    const until = changedAt && after(changedAt, ownerChangeLockDays * DAY);
    if (until && tx.now < until) throw new TransferLocked(name, until);
  }
}
