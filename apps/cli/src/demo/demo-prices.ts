import { Money } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform';
import {
  ALL_BUYERS,
  type Audience,
  CreatePackage,
  type NewPrice,
  SetMarkup,
  SetPrice,
  SetRegistryCost,
  SetTaxStatus,
  illustrativePricesFrom,
} from '#libs/pricing';
import { Injectable } from '@nestjs/common';
import type { DemoCast } from './demo-tree';

const rp = Money.idr;
const percent = (basisPoints: number, rounding: 500 | 1_000, minimumMargin: number) => ({
  tld: '*',
  tier: '*' as const,
  action: '*' as const,
  markup: { kind: 'percent' as const, basisPoints },
  rounding,
  minimumMargin: rp(minimumMargin),
});
const register = (tld: string, years: number, amount: number): NewPrice => ({
  product: { tld, tier: '', action: 'register', years },
  amount: rp(amount),
});

/** Illustrative prices at every level: a list, markups, and a child with prices of its own. */
@Injectable()
export class DemoPrices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly setRegistryCost: SetRegistryCost,
    private readonly createPackage: CreatePackage,
    private readonly setPrice: SetPrice,
    private readonly setMarkup: SetMarkup,
    private readonly setTaxStatus: SetTaxStatus,
  ) {}

  set({ operator, reseller, subReseller, shortReseller }: DemoCast): Promise<void> {
    return this.work.run(async (tx) => {
      await this.setRegistryCost.apply(tx, illustrativePricesFrom(tx.now, 'cost'));
      const wholesale = await this.package(tx, operator.nodeId, 'Mitra', 'reseller', 1_000_000);
      await this.setPrice.apply(tx, operator.nodeId, { kind: 'package', id: wholesale }, illustrativePricesFrom(tx.now, 'suggested'));
      const direct = await this.package(tx, operator.nodeId, 'Ritel', 'customer', 0);
      await this.setMarkup.apply(tx, operator.nodeId, { kind: 'package', id: direct }, percent(4_500, 1_000, 10_000));
      // KopiHost adds a little for its own resellers, and has promised Senja a price of its own for .id.
      await this.setMarkup.apply(tx, reseller.nodeId, ALL_BUYERS, percent(1_000, 500, 2_000));
      await this.setPrice.apply(tx, reseller.nodeId, { kind: 'child', id: subReseller.nodeId }, [register('id', 1, 169_000)]);
      const senja = await this.package(tx, subReseller.nodeId, 'Pelanggan Senja', 'customer', 0);
      await this.setMarkup.apply(tx, subReseller.nodeId, { kind: 'package', id: senja }, percent(2_500, 1_000, 5_000));
      await this.setPrice.apply(tx, subReseller.nodeId, { kind: 'package', id: senja }, [
        register('id', 1, 225_000),
        register('com', 1, 269_000),
      ]);
      await this.setMarkup.apply(tx, shortReseller.nodeId, ALL_BUYERS, percent(3_000, 1_000, 5_000));
      // The operator and KopiHost are taxable firms (PKP); Senja and Awan Biru are not.
      for (const { nodeId } of [operator, reseller]) await this.setTaxStatus.apply(tx, nodeId, true);
    });
  }

  private async package(tx: Tx, sellerId: number, name: string, audience: Audience, minimumDeposit: number): Promise<number> {
    return (await this.createPackage.apply(tx, sellerId, { name, audience, minimumDeposit: rp(minimumDeposit), isDefault: true })).id;
  }
}
