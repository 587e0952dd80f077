import { DAY, after } from '#libs/kernel';
import { PriceWorld, at, by, kopi, percent, rupiah } from '../../test/price-world';
import { ALL_BUYERS } from '../price-list';
import { NoticeTooShort } from './rule-changes';
import { MarkupNotFound } from './stored-markup';

describe('markup rules', () => {
  let world: PriceWorld;
  beforeEach(async () => {
    world = await (await PriceWorld.make()).withMarkups();
  });
  afterEach(() => world.db.drop());

  const rulesOf = (seller: number) =>
    world.rules.list(world.db.reads, world.lineage[seller]!.id, { after: 0, limit: 10, now: world.db.clock.now() });

  it('are listed until they end, and the next particular one counts again', async () => {
    const operator = by(world.lineage[0]);
    await world.setMarkup.run(operator, ALL_BUYERS, { ...percent(2_000), tld: 'id' });
    expect((await world.prices())[0]).toBe(120_000);
    const [, ofId] = await rulesOf(0);
    expect(ofId).toMatchObject({ list: ALL_BUYERS, rule: { tld: 'id', markup: { basisPoints: 2_000 } } });
    await expect(world.endMarkup.run(by(world.lineage[1]), ofId!.id)).rejects.toThrow(MarkupNotFound);
    await world.endMarkup.run(operator, ofId!.id);
    expect((await world.prices())[0]).toBe(110_000);
    expect(await rulesOf(0)).toHaveLength(1);
    await expect(world.endMarkup.run(operator, ofId!.id)).rejects.toThrow(MarkupNotFound);
  });

  it('raise nobody’s price sooner than its package promises', async () => {
    const operator = by(world.lineage[0]);
    await world.setMarkup.run(operator, ALL_BUYERS, { ...percent(500), tld: 'id' });
    const gold = { name: 'Gold', audience: 'reseller', minimumDeposit: rupiah(0), isDefault: true, noticeDays: 14 } as const;
    const { id } = await world.createPackage.run(operator, gold);
    for (const list of [ALL_BUYERS, { kind: 'package', id } as const]) {
      const dearer = { ...percent(1_500), tld: 'id' };
      await expect(world.setMarkup.run(operator, list, dearer)).rejects.toThrow(NoticeTooShort);
      await world.setMarkup.run(operator, list, { ...dearer, validFrom: after(at, 14 * DAY) });
    }
    const [, cheap] = await rulesOf(0);
    await expect(world.endMarkup.run(operator, cheap!.id)).rejects.toThrow(NoticeTooShort);
    expect((await world.prices())[0]).toBe(105_000);
    expect((await world.prices(kopi, after(at, 14 * DAY)))[0]).toBe(115_000);
  });
});
