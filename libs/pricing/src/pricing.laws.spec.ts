import { DAY, after } from '#libs/kernel';
import { PriceWorld, at, by, kopi, rupiah } from '../test/price-world';
import { pricingLaws } from './pricing.laws';

describe('the laws of price lists', () => {
  let world: PriceWorld;
  beforeEach(async () => {
    world = await (await PriceWorld.make()).withMarkups();
    const list = { kind: 'child', id: world.lineage[1].id } as const;
    const operator = by(world.lineage[0]);
    await world.setPrice.run(operator, list, [{ product: kopi, amount: rupiah(120_000) }]);
    await world.setPrice.run(operator, list, [{ product: kopi, amount: rupiah(130_000), validFrom: after(at, DAY) }]);
    await world.setPrice.run(operator, list, [{ product: kopi, amount: rupiah(125_000), validFrom: after(at, DAY / 2) }]);
    await world.makePromotion.run(operator, {
      list,
      name: 'Harbolnas',
      validUntil: after(at, DAY),
      cells: [{ ...kopi, amount: rupiah(105_000) }],
    });
    const pack = { audience: 'reseller', minimumDeposit: rupiah(0), isDefault: true } as const;
    for (const name of ['Silver', 'Gold']) await world.createPackage.run(operator, { ...pack, name });
  });
  afterEach(() => world.db.drop());

  const broken = async () => {
    const found = await Promise.all(pricingLaws.map(async (law) => ((await law.broken(world.db.reads)).length > 0 ? [law.name] : [])));
    return found.flat();
  };

  it('hold for what people write', async () => {
    expect(await broken()).toEqual([]);
  });

  it.each([
    ['one-price-holds-for-good', 'UPDATE price SET valid_until = NULL WHERE amount IN (120000, 130000)'],
    ['one-price-holds-for-good', 'UPDATE price SET valid_until = NULL WHERE promotion_id IS NOT NULL'],
    ['promoted-prices-have-their-promotion', 'UPDATE price SET list_id = 99 WHERE promotion_id IS NOT NULL'],
    ['promoted-prices-have-their-promotion', 'DELETE FROM promotion'],
    ['one-default-package', 'UPDATE price_package SET is_default = 1'],
    ['one-default-package', 'UPDATE price_package SET closed_at = created_at'],
  ])('find what somebody planted: %s, %s', async (law, fault) => {
    await world.db.work.run((tx) => tx.query(fault));
    expect(await broken()).toEqual([law]);
  });
});
