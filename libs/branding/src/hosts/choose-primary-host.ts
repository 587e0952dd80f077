import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog, Brands } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { SERVED } from './brand-host';
import { BrandHosts } from './brand-hosts';
import { BrandMissing, HostNotServed } from './host-errors';

/** A brand says to which of its hosts links in mails lead. */
@Injectable()
export class ChoosePrimaryHost {
  constructor(
    private readonly work: UnitOfWork,
    private readonly brands: Brands,
    private readonly hosts: BrandHosts,
    private readonly audit: AuditLog,
  ) {}

  /** @throws BrandHostNotFound, HostNotServed */
  run(actor: Actor, id: string): Promise<void> {
    return this.work.run(async (tx) => {
      const { nodeId } = actor;
      const host = await this.hosts.lock(tx, nodeId, id);
      if (!SERVED.has(host.state)) throw new HostNotServed();
      const brand = await this.brands.own(tx, nodeId);
      if (!brand) throw new BrandMissing();
      await this.brands.put(tx, { ...brand, primaryHost: host.name });
      await this.audit.add(tx, [{ nodeId, action: 'host.made-primary', by: actor, object: id, after: { name: host.name } }]);
    });
  }
}
