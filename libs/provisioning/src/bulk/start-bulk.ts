import { type Actor, after } from '#libs/kernel';
import { JobQueue, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CARRY_OUT_BULK } from '../job-kinds';
import { BULK_LIFE_MS, BulkOver } from './bulk-action';
import { Bulks } from './bulks';
import { refuseRole } from './refuse-role';

/** Has a worker carry out what was shown. */
@Injectable()
export class StartBulk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly bulks: Bulks,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /** Started twice, it is carried out once. @throws BulkNotFound, RoleNotAllowed, BulkOver */
  async run(actor: Actor, id: string): Promise<void> {
    await this.work.run(async (tx) => {
      const bulk = await this.bulks.lock(tx, id, actor.nodeId);
      refuseRole(actor, bulk.wish.kind);
      if (bulk.startedAt) return;
      if (bulk.state !== 'shown' || tx.now >= after(bulk.createdAt, BULK_LIFE_MS)) throw new BulkOver(id);
      await this.bulks.save(tx, { ...bulk, state: 'under_way', startedBy: actor.personId, startedAt: tx.now });
      await this.jobs.add(tx, [{ kind: CARRY_OUT_BULK, payload: { bulkId: id } }]);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'bulk.started', by: actor, object: id, after: { ...bulk.wish } }]);
    });
  }
}
