import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { BulkOver } from './bulk-action';
import { Bulks } from './bulks';
import { refuseRole } from './refuse-role';

/** Takes back what of a bulk action has not begun. What has begun goes on. */
@Injectable()
export class CancelBulk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly bulks: Bulks,
    private readonly audit: AuditLog,
  ) {}

  /** @throws BulkNotFound, RoleNotAllowed; BulkOver when it is done */
  async run(actor: Actor, id: string): Promise<void> {
    await this.work.run(async (tx) => {
      const bulk = await this.bulks.lock(tx, id, actor.nodeId);
      refuseRole(actor, bulk.wish.kind);
      if (bulk.state === 'cancelled') return;
      if (bulk.state === 'done') throw new BulkOver(id);
      await this.bulks.save(tx, { ...bulk, state: 'cancelled', endedAt: tx.now });
      await this.bulks.cancelRows(tx, id);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'bulk.cancelled', by: actor, object: id }]);
    });
  }
}
