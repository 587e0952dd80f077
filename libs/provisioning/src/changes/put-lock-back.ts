import { type Domain, Domains } from '#libs/domains';
import { JobQueue, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { HOLD_DOMAIN } from '../job-kinds';
import { Changes } from './changes';

/** Puts the registrar lock back that was taken off so that a name could be deleted, when it stays after all or comes back. */
@Injectable()
export class PutLockBack {
  constructor(
    private readonly domains: Domains,
    private readonly changes: Changes,
    private readonly jobs: JobQueue,
  ) {}

  /** The caller has locked the domain. What its people have unlocked themselves stays so. */
  async run(tx: Tx, { id, lockedSince }: Domain): Promise<void> {
    const last = await this.changes.last(tx, id, 'lock', 'done');
    if (lockedSince || !last?.wanted.isLocked) return;
    await this.domains.setLocked(tx, id, tx.now);
    await this.jobs.add(tx, [{ kind: HOLD_DOMAIN, payload: { domainId: id } }]);
  }
}
