import { auditLog } from '../../../../test/support/audit-log';
import { PriceWorld, by, kopi, percent, rupiah } from '../../test/price-world';
import { NoticeTooShort } from '../markups/rule-changes';
import { PriceInvalid } from '../price';
import { ALL_BUYERS } from '../price-list';
import type { Product } from '../product';
import { SetTldGroup } from './set-tld-group';
import { groupNameOf, tldGroup } from './tld-group';
import { TldGroups } from './tld-groups';

const coId: Product = { ...kopi, tld: 'co.id' };
const short: Product = { ...kopi, tier: '2char' };

describe('rules for some of what a seller sells', () => {
  let world: PriceWorld;
  let groups: SetTldGroup;
  beforeEach(async () => {
    world = await (await PriceWorld.make()).withMarkups();
    const costs = [coId, short].map((product) => ({ product, amount: rupiah(100_000) }));
    await world.setCost.run(by(world.lineage[0]), costs);
    groups = new SetTldGroup(world.db.work, new TldGroups(), world.rules, world.ruleChanges, auditLog);
  });
  afterEach(() => world.db.drop());

  const operator = () => by(world.lineage[0]);
  const first = async (product: Product) => (await world.prices(product))[0];
  const shownInGrid = async (product: Product) => {
    const { line } = await world.grid.read(operator(), { kind: 'child', id: world.lineage[1].id });
    return Number(line(product).price?.units);
  };

  it('count for all extensions of a group, and follow it when it changes; the extension’s own rule comes first', async () => {
    await groups.run(operator(), tldGroup('id-family', ['id', 'co.id', 'id']));
    await world.setMarkup.run(operator(), ALL_BUYERS, { ...percent(3_000), tld: '@id-family' });
    expect([await first(kopi), await first(coId)]).toEqual([130_000, 130_000]);
    await world.setMarkup.run(operator(), ALL_BUYERS, { ...percent(2_000), tld: 'co.id' });
    expect([await first(kopi), await first(coId)]).toEqual([130_000, 120_000]);
    expect([await shownInGrid(kopi), await shownInGrid(coId)]).toEqual([130_000, 120_000]);
    await groups.run(operator(), tldGroup('id-family', ['co.id']));
    expect([await first(kopi), await first(coId)]).toEqual([110_000, 120_000]);
  });

  it('count for names of one length only', async () => {
    await world.setMarkup.run(operator(), ALL_BUYERS, { ...percent(9_000), tier: '2char' });
    await world.setMarkup.run(operator(), ALL_BUYERS, { ...percent(500), tier: '' });
    expect([await first(short), await first(kopi)]).toEqual([190_000, 105_000]);
  });

  it('raise no price sooner than its package promises, when a group grows', async () => {
    const gold = { name: 'Gold', audience: 'reseller', minimumDeposit: rupiah(0), isDefault: true, noticeDays: 14 } as const;
    await groups.run(operator(), tldGroup('id-family', ['co.id']));
    await world.setMarkup.run(operator(), ALL_BUYERS, { ...percent(3_000), tld: '@id-family' });
    await world.createPackage.run(operator(), gold);
    await expect(groups.run(operator(), tldGroup('id-family', ['co.id', 'id']))).rejects.toThrow(NoticeTooShort);
    expect(await first(kopi)).toBe(110_000);
    await groups.run(operator(), tldGroup('id-family', []));
    expect(await first(coId)).toBe(110_000);
  });

  it('are for no group that their seller does not have, and for no length that there is not', async () => {
    await groups.run(by(world.lineage[1]), tldGroup('id-family', ['id']));
    await expect(world.setMarkup.run(operator(), ALL_BUYERS, { ...percent(1), tld: '@id-family' })).rejects.toThrow(PriceInvalid);
    await expect(world.setMarkup.run(operator(), ALL_BUYERS, { ...percent(1), tier: '9char' as never })).rejects.toThrow(PriceInvalid);
  });
});

it('a group has a readable name, and extensions in it', () => {
  expect(tldGroup('id-family', ['id', 'co.id', 'id'])).toEqual({ name: 'id-family', tlds: ['co.id', 'id'] });
  expect([groupNameOf('@id-family'), groupNameOf('id'), groupNameOf('@'), groupNameOf('@Id')]).toEqual(['id-family', null, null, null]);
  for (const [name, tlds] of [
    ['Id', []],
    ['-id', []],
    ['id-family', ['.id']],
  ] as const)
    expect(() => tldGroup(name, tlds)).toThrow(PriceInvalid);
});
