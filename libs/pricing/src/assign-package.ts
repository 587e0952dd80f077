import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { OwnLists } from './own-lists';
import { PackageForOthers, audienceOf } from './price-package';
import { PricePackages } from './price-packages';
import { renewStamp } from './price-stamps';

/** A seller gives a direct child one of its packages; its next quote is made from it. */
@Injectable()
export class AssignPackage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly packages: PricePackages,
    private readonly lists: OwnLists,
  ) {}

  /** Without a package (null) the child has the default one. @throws NodeNotFound, PackageNotFound, PackageForOthers */
  run(actor: Actor, childId: number, packageId: number | null): Promise<void> {
    return this.work.run((tx) => this.apply(tx, actor.nodeId, childId, packageId));
  }

  async apply(tx: Tx, sellerId: number, childId: number, packageId: number | null): Promise<void> {
    const child = await this.lists.child(tx, sellerId, childId);
    if (packageId !== null && (await this.packages.get(tx, sellerId, packageId)).audience !== audienceOf(child)) {
      throw new PackageForOthers('This package is for the other kind of children.', { packageId });
    }
    await renewStamp(tx, sellerId);
    await this.packages.assign(tx, childId, packageId);
  }
}
