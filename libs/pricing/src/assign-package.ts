import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { AuditLog, nodeRef } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { nextMorning } from './news/price-changes';
import { PriceNews } from './news/price-news';
import { OwnLists } from './own-lists';
import { PackageClosed, PackageForOthers, audienceOf } from './price-package';
import { PricePackages } from './price-packages';
import { renewStamp } from './price-stamps';

/** A seller gives a direct child one of its packages; its next quote is made from it. */
@Injectable()
export class AssignPackage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly packages: PricePackages,
    private readonly lists: OwnLists,
    private readonly news: PriceNews,
    private readonly audit: AuditLog,
  ) {}

  /** Without a package (null) the child has the default one. @throws NodeNotFound, PackageNotFound, PackageForOthers */
  run(actor: Actor, childId: number, packageId: number | null): Promise<void> {
    return this.work.run(async (tx) => {
      await this.apply(tx, actor.nodeId, childId, packageId);
      // What the child buys at is another price now, and its own prices may be below it.
      await this.news.watch(tx, childId, nextMorning(tx.now));
      const given = { action: 'package.assigned', by: actor, object: nodeRef(childId), after: { packageId } };
      await this.audit.add(tx, [{ nodeId: actor.nodeId, ...given }]);
    });
  }

  async apply(tx: Tx, sellerId: number, childId: number, packageId: number | null): Promise<void> {
    const child = await this.lists.child(tx, sellerId, childId);
    if (packageId !== null) {
      const { audience, closedAt } = await this.packages.get(tx, sellerId, packageId);
      if (audience !== audienceOf(child)) throw new PackageForOthers('This package is for the other kind of children.');
      if (closedAt) throw new PackageClosed('This package is closed: nobody is given it any more.');
    }
    await renewStamp(tx, sellerId);
    await this.packages.assign(tx, childId, packageId);
  }
}
