import type { Actor } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { type PricePackage, refuseUnfit } from './price-package';
import { PricePackages } from './price-packages';
import { renewStamp } from './price-stamps';

/** What a seller says of a new package. */
export type NewPackage = Pick<PricePackage, 'name' | 'audience' | 'minimumDeposit' | 'isDefault'>;

/** A seller makes an empty price list to offer to its resellers or its customers. */
@Injectable()
export class CreatePackage {
  constructor(
    private readonly work: UnitOfWork,
    private readonly packages: PricePackages,
  ) {}

  /** @throws PackageInvalid */
  run(actor: Actor, wish: NewPackage): Promise<PricePackage> {
    return this.work.run((tx) => this.apply(tx, actor.nodeId, wish));
  }

  async apply(tx: Tx, sellerId: number, wish: NewPackage): Promise<PricePackage> {
    refuseUnfit(wish);
    await renewStamp(tx, sellerId);
    return this.packages.add(tx, { ...wish, sellerId, name: wish.name.trim() });
  }
}
