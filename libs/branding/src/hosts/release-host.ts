import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, Brands } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { BrandHosts } from './brand-hosts';

/** A brand gives a host up. */
@Injectable()
export class ReleaseHost {
  constructor(
    private readonly work: UnitOfWork,
    private readonly brands: Brands,
    private readonly hosts: BrandHosts,
    private readonly audit: AuditLog,
  ) {}

  /** It is not served from now on; for a month only its former brand gets it again. @throws BrandHostNotFound */
  run(actor: Actor, id: string): Promise<void> {
    return this.work.run(async (tx) => {
      const { nodeId } = actor;
      const host = await this.hosts.lock(tx, nodeId, id);
      // Nobody ever found anything there.
      if (host.claimedName === null) await this.hosts.remove(tx, id);
      else await this.hosts.save(tx, { ...host, state: 'released', releasedAt: tx.now });
      await this.brands.removeHost(tx, host.name, nodeId);
      await this.audit.add(tx, [{ nodeId, action: 'host.released', by: actor, object: id, before: { name: host.name } }]);
    });
  }
}
