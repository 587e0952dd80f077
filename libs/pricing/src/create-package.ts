import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { packageRef } from './list-ref';
import { PACKAGES_MAX, type PricePackage, TooManyPackages, refuseUnfit } from './price-package';
import { PricePackages } from './price-packages';
import { renewStamp } from './price-stamps';

/** What a seller says of a new package. */
export type NewPackage = Pick<PricePackage, 'name' | 'audience' | 'minimumDeposit' | 'isDefault'> &
  Partial<Pick<PricePackage, 'noticeDays' | 'isOffered' | 'announcesChanges'>>;

/** A seller makes an empty price list to offer to its resellers or its customers. */
@Injectable()
export class CreatePackage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly packages: PricePackages,
    private readonly audit: AuditLog,
  ) {}

  /** @throws PackageInvalid, TooManyPackages */
  run(actor: Actor, wish: NewPackage): Promise<PricePackage> {
    return this.work.run(async (tx) => {
      const made = await this.apply(tx, actor.nodeId, wish);
      await this.audit.add(tx, [{ nodeId: actor.nodeId, action: 'package.created', by: actor, object: packageRef(made.id), after: made }]);
      return made;
    });
  }

  /** Unless it says otherwise, resellers' packages are offered to applicants, and their prices' changes announced. */
  async apply(tx: Tx, sellerId: number, { name, ...wish }: NewPackage): Promise<PricePackage> {
    const forResellers = wish.audience === 'reseller';
    const wanted = { noticeDays: 0, isOffered: forResellers, announcesChanges: forResellers, ...wish, name: name.trim() };
    refuseUnfit(wanted);
    await renewStamp(tx, sellerId);
    if ((await this.packages.ofSeller(tx, sellerId)).length >= PACKAGES_MAX) throw new TooManyPackages();
    return this.packages.add(tx, { ...wanted, sellerId, closedAt: null });
  }
}
