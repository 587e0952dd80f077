import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { packageRef } from './list-ref';
import { PackageClosed, PackageInvalid, type PricePackage, refuseUnfit } from './price-package';
import { PricePackages } from './price-packages';
import { renewStamp } from './price-stamps';

/** What a seller may say anew of a package; whom it is for stays. */
export type PackageChange = Partial<
  Pick<PricePackage, 'name' | 'minimumDeposit' | 'noticeDays' | 'isOffered' | 'announcesChanges' | 'isDefault'>
>;

/** A seller renames a package, makes it the default one, or changes what it asks and promises. */
@Injectable()
export class ChangePackage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly packages: PricePackages,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PackageNotFound, PackageInvalid, PackageClosed */
  run(actor: Actor, id: number, change: PackageChange): Promise<PricePackage> {
    return this.work.run(async (tx) => {
      await renewStamp(tx, actor.nodeId);
      const before = await this.packages.get(tx, actor.nodeId, id);
      const changed = changedPackage(before, change);
      await this.packages.save(tx, changed);
      const done = { action: 'package.changed', by: actor, object: packageRef(id), before, after: changed };
      await this.audit.add(tx, [{ nodeId: actor.nodeId, ...done }]);
      return changed;
    });
  }
}

/** @throws PackageInvalid, PackageClosed */
export function changedPackage(before: PricePackage, change: PackageChange): PricePackage {
  const changed = { ...before, ...change, name: (change.name ?? before.name).trim() };
  refuseUnfit(changed);
  if (before.closedAt) throw new PackageClosed('This package is closed: nobody is given it any more.');
  if (before.isDefault && !changed.isDefault) {
    const message = 'Make another package the default one instead.';
    throw new PackageInvalid(message, { errors: [{ pointer: '/isDefault', code: 'package-invalid', message }] });
  }
  return changed;
}
