import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { packageRef } from './list-ref';
import { PackageIsDefault, type PricePackage } from './price-package';
import { PricePackages } from './price-packages';
import { renewStamp } from './price-stamps';

/** A seller gives a package to nobody any more. Those who have it keep it and its prices. */
@Injectable()
export class ClosePackage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly packages: PricePackages,
    private readonly audit: AuditLog,
  ) {}

  /** Closed twice it changes nothing the second time. @throws PackageNotFound, PackageIsDefault */
  run(actor: Actor, id: number): Promise<PricePackage> {
    return this.work.run(async (tx) => {
      await renewStamp(tx, actor.nodeId);
      const before = await this.packages.get(tx, actor.nodeId, id);
      if (before.closedAt) return before;
      if (before.isDefault) throw new PackageIsDefault('Make another package the default one first.');
      const closed = { ...before, isOffered: false, closedAt: tx.now };
      await this.packages.save(tx, closed);
      const done = { action: 'package.closed', by: actor, object: packageRef(id), before, after: closed };
      await this.audit.add(tx, [{ nodeId: actor.nodeId, ...done }]);
      return closed;
    });
  }
}
