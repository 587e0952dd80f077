import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, NodeNotFound, Nodes, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type AutoProvisioning, allowed } from './auto-provisioning';
import { AutoProvisionings } from './auto-provisionings';

/** What a parent gives a direct child. */
export type AllowanceWish = Pick<AutoProvisioning, 'isAllowed' | 'baseLimit'>;

/** A parent says whether a direct child may have names registered before their papers are there, and how many at once. */
@Injectable()
export class AllowAutoProvisioning {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nodes: Nodes,
    private readonly switches: AutoProvisionings,
    private readonly audit: AuditLog,
  ) {}

  /** Names that are under way go on as they began. @throws NodeNotFound unless it is a reseller directly below */
  run(actor: Actor, childId: number, wish: AllowanceWish): Promise<void> {
    return this.work.run(async (tx) => {
      // The edge first, as moves lock it: what is allowed on it ends with it.
      await this.nodes.lockEdge(tx, actor.nodeId, childId);
      if ((await this.nodes.get(tx, childId)).kind !== 'reseller') throw new NodeNotFound();
      const standing = await this.switches.lock(tx, childId);
      const { isAllowed, baseLimit } = standing;
      if (isAllowed === wish.isAllowed && baseLimit === wish.baseLimit) return;
      await this.switches.save(tx, allowed(standing, wish, tx.now));
      const done = {
        action: 'auto-provisioning.allowed',
        by: actor,
        object: nodeRef(childId),
        before: { isAllowed, baseLimit },
        after: wish,
      };
      await this.audit.add(
        tx,
        [actor.nodeId, childId].map((nodeId) => ({ nodeId, ...done })),
      );
    });
  }
}
