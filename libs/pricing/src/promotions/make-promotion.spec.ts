import { DAY, after } from '#libs/kernel';
import { PriceWorld, at, by, kopi, rupiah } from '../../test/price-world';
import { PriceGridRefused } from '../grid/price-grid-refused';
import { PromotionNotFound } from './promotion';

describe('a promotion', () => {
  let world: PriceWorld;
  beforeEach(async () => {
    world = await (await PriceWorld.make()).withMarkups();
  });
  afterEach(() => world.db.drop());

  const wish = (amount: number) => ({
    list: { kind: 'child', id: world.lineage[1].id } as const,
    name: 'Harbolnas',
    validFrom: after(at, DAY),
    validUntil: after(at, 10 * DAY),
    cells: [{ ...kopi, amount: rupiah(amount) }],
  });
  const first = async (days: number) => (await world.prices(kopi, after(at, days * DAY)))[0];

  it('lowers a price for its time, whatever else changes meanwhile, and costs the one who made it', async () => {
    const [operator, reseller] = world.lineage;
    const promotion = await world.makePromotion.run(by(operator), wish(102_000));
    await world.setPrice.run(by(operator), { kind: 'child', id: reseller.id }, [
      { product: kopi, amount: rupiah(130_000), validFrom: after(at, 5 * DAY) },
    ]);
    expect([await first(0), await first(1), await first(6), await first(10)]).toEqual([110_000, 102_000, 102_000, 130_000]);
    expect(await world.listPromotions.received(by(reseller))).toEqual([promotion]);
    expect(await world.listPromotions.received(by(operator))).toEqual([]);
    expect(await world.listPromotions.mine(by(operator), { before: 99, limit: 5 })).toEqual([promotion]);
    const { prices } = await world.listPromotions.get(by(operator), promotion.id);
    expect(prices.map(({ product, price }) => [product, price.amount])).toEqual([[kopi, rupiah(102_000)]]);
    await expect(world.listPromotions.get(by(reseller), promotion.id)).rejects.toThrow(PromotionNotFound);
  });

  it('raises nothing, and loses money only by intent', async () => {
    const operator = by(world.lineage[0]);
    for (const amount of [110_000, 99_999, 0])
      await expect(world.makePromotion.run(operator, wish(amount))).rejects.toThrow(PriceGridRefused);
    await world.makePromotion.run(operator, { ...wish(0), cells: [{ ...kopi, amount: rupiah(50_000), allowBelowCost: true }] });
    expect(await first(2)).toBe(50_000);
  });

  it('ends early when its maker wants it, and is withdrawn when it has not begun', async () => {
    const operator = by(world.lineage[0]);
    const withdrawn = await world.makePromotion.run(operator, wish(102_000));
    await world.endPromotion.run(operator, withdrawn.id);
    expect(await first(2)).toBe(110_000);
    const { id } = await world.makePromotion.run(operator, wish(103_000));
    world.db.clock.advance(2 * DAY);
    await expect(world.endPromotion.run(by(world.lineage[1]), id)).rejects.toThrow(PromotionNotFound);
    await world.endPromotion.run(operator, id);
    expect([await first(1.9), await first(2)]).toEqual([103_000, 110_000]);
    expect(await world.endPromotion.run(operator, id)).toMatchObject({ validUntil: after(at, 2 * DAY) });
  });
});
