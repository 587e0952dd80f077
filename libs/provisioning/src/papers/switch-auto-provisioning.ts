import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { switched } from './auto-provisioning';
import { AutoProvisionings } from './auto-provisionings';

/** A node says whether its names are to be registered before their papers are there. */
@Injectable()
export class SwitchAutoProvisioning {
  constructor(
    private readonly work: UnitOfWork,
    private readonly switches: AutoProvisionings,
    private readonly audit: AuditLog,
  ) {}

  /** Names that are under way go on as they began. It may be on before anybody above allows it, and is in force when they all do. */
  run(actor: Actor, isOn: boolean): Promise<void> {
    return this.work.run(async (tx) => {
      const { nodeId } = actor;
      const standing = await this.switches.lock(tx, nodeId);
      if (standing.isOn === isOn) return;
      await this.switches.save(tx, switched(standing, isOn, tx.now));
      const done = { action: 'auto-provisioning.switched', by: actor, object: nodeRef(nodeId), before: standing.isOn, after: isOn };
      await this.audit.add(tx, [{ nodeId, ...done }]);
    });
  }
}
