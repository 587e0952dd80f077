import request from 'supertest';
import { DEMO_HOSTS } from '../../apps/cli/src/demo/demo-people';
import { World } from '../support/world';

interface Cell {
  readonly tld: string;
  readonly tier: string;
  readonly action: string;
  readonly years: number;
  readonly cost: { amount: number } | null;
  readonly price: { amount: number } | null;
  readonly source: string | null;
  readonly own: { amount: number } | null;
  readonly margin: { amount: number } | null;
  readonly refusal: string | null;
}
interface GridPage {
  readonly stamp: string;
  readonly data: readonly Cell[];
}
type Part = Parameters<World['as']>[0];

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.end());

const node = (part: keyof World['cast']) => `nod_${world.cast[part].nodeId}`;
const one = { tld: 'com', tier: '', action: 'register', years: 1 };
const grid = async (part: Part, list: string, more = 'tld=com') =>
  (await (await world.as(part)).get(`/v1/price-grid?list=${list}&${more}`).expect(200)).body as GridPage;
const write = async (part: Part, list: string, cells: readonly object[], query = '') => {
  const { stamp } = await grid(part, list);
  return (await world.as(part)).put(`/v1/price-grid${query}`, { list, stamp, cells });
};
const cell = ({ data }: GridPage, wanted: Partial<Cell> = one) =>
  data.find((each) => Object.entries(wanted).every(([name, value]) => each[name as keyof Cell] === value))!;
/** What a customer of Senja is asked for a name, by a quote. */
const quoted = async (name: string) => {
  const { body } = await (await world.as('customer')).post('/v1/quotes', { items: [{ name, years: 1 }] });
  return (body as { items?: { price: { amount: number } }[]; code?: string }).items?.[0]?.price.amount ?? (body as { code: string }).code;
};

describe('a reseller', () => {
  it('sees the prices of its package, which it cannot write, and its own list beside its cost', async () => {
    const rina = await world.as('reseller');
    const { body } = await rina.get('/v1/prices?tld=com&action=register&years=1').expect(200);
    expect(body).toMatchObject({
      data: [{ ...one, price: { amount: 180_000, currency: 'IDR' }, upcoming: [{ price: { amount: 193_000 } }] }],
    });
    const shown = cell(await grid('subReseller', node('customer')));
    expect(shown).toMatchObject({ price: { amount: 269_000 }, source: 'package', own: null, refusal: null });
    expect(shown.margin!.amount).toBe(269_000 - shown.cost!.amount);
    for (const list of ['pkg_1', node('reseller'), node('customer'), 'pkg_0', 'nod_x', 'all'])
      expect((await rina.get(`/v1/price-grid?list=${list}`)).status).toBe(404);
    expect((await rina.get('/v1/price-grid?list=cost')).body).toMatchObject({ status: 403, code: 'operator-only' });
  });

  it('changes the price to its customers: new quotes follow, and what was ordered stays', async () => {
    const budi = await world.as('customer');
    const order = await budi.post('/v1/orders', { items: [{ name: 'lama-sekali.com', years: 1 }] }).expect(201);
    const packages = (await (await world.as('subReseller')).get('/v1/packages')).body as { data: { id: string }[] };
    const retail = packages.data[0]!.id;
    expect(await quoted('warung-baru.com')).toBe(269_000);
    await write('subReseller', retail, [{ ...one, amount: 279_000 }]).then(({ status }) => expect(status).toBe(200));
    expect(await quoted('warung-baru.com')).toBe(279_000);
    const { body } = await budi.get(`/v1/orders/${(order.body as { id: string }).id}`);
    expect((body as { items: { price: object }[] }).items[0]!.price).toMatchObject({ amount: 269_000 });
  });

  it('gives one customer a price of its own, which beats the list for everybody', async () => {
    await write('subReseller', node('customer'), [{ ...one, amount: 255_000 }]);
    expect(await quoted('warung-baru.com')).toBe(255_000);
    const visitors = await request(world.customers.getHttpServer())
      .get('/v1/prices?tld=com&action=register&years=1')
      .set('Host', DEMO_HOSTS.subReseller);
    expect(visitors.body).toMatchObject({ data: [{ price: { amount: 279_000 } }] });
    await write('subReseller', node('customer'), [{ ...one, ends: true }]);
    expect(await quoted('warung-baru.com')).toBe(279_000);
  });

  it('sets what its sub-reseller pays: that is the sub-reseller’s cost', async () => {
    const { body } = await write('reseller', node('subReseller'), [{ ...one, amount: 205_000 }]);
    expect(body).toMatchObject({
      changed: 1,
      refused: 0,
      cells: [{ before: { source: 'rule' }, after: { price: { amount: 205_000 }, source: 'child' } }],
    });
    const mine = (await (await world.as('subReseller')).get('/v1/prices?tld=com&action=register&years=1')).body as { data: object[] };
    expect(mine.data[0]).toMatchObject({ price: { amount: 205_000 } });
    // Senja is no taxable firm: the tax that KopiHost charges is part of what it costs.
    expect(cell(await grid('subReseller', node('customer'))).cost!.amount).toBe(205_000 + 22_550);
  });

  it('writes a column of prices at once after it has seen what that would do; a slip in one cell stops all', async () => {
    const years = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const cells = years.map((count) => ({ ...one, action: 'renew', years: count, amount: count * 230_000 }));
    const before = await grid('reseller', node('subReseller'));
    const slip = [...cells, { ...one, action: 'transfer', amount: 19_500 }, { ...one, tld: 'brcom', amount: 1_000_000 }];
    const { body } = await write('reseller', node('subReseller'), slip, '?preview=true');
    expect(body).toMatchObject({ stamp: before.stamp, refused: 2, changed: 10 });
    const refusals = (body as { cells: { refusals: { pointer: string; code: string }[] }[] }).cells.flatMap((each) => each.refusals);
    expect(refusals.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/cells/10/amount sale-below-cost',
      '/cells/11/tld price-missing',
    ]);
    const refused = await write('reseller', node('subReseller'), slip);
    expect(refused.body).toMatchObject({ status: 422, code: 'price-grid-refused', refused: 2 });
    expect(await grid('reseller', node('subReseller'))).toEqual(before);
    const free = await write('reseller', node('subReseller'), [{ ...one, amount: 0 }]);
    expect(free.body).toMatchObject({ errors: [{ pointer: '/cells/0/amount', code: 'price-invalid' }] });
    expect((await write('reseller', node('subReseller'), cells)).body).toMatchObject({ changed: 10, refused: 0 });
    const after = await grid('reseller', node('subReseller'), 'tld=com&action=renew');
    expect(after.data.map(({ own }) => own?.amount)).toEqual(years.map((count) => count * 230_000));
    // What a registration costs is nobody's renewal.
    expect(cell(await grid('reseller', node('subReseller')))).toMatchObject({ price: { amount: 205_000 } });
  });

  it('never overwrites what a colleague wrote in the meantime', async () => {
    const list = node('subReseller');
    const { stamp } = await grid('reseller', list);
    await write('reseller', list, [{ ...one, amount: 206_000 }]);
    const late = await (await world.as('reseller')).put('/v1/price-grid', { list, stamp, cells: [{ ...one, amount: 250_000 }] });
    expect(late.body).toMatchObject({ status: 409, code: 'price-list-changed', changed: [one] });
    expect(cell(await grid('reseller', list))).toMatchObject({ price: { amount: 206_000 } });
  });
});

describe('an extension that is switched off', () => {
  const state = async (part: Part, wanted: string) =>
    (await world.as(part)).put('/v1/sale-switches', { tld: 'com', state: wanted }).expect(200);

  it('is sold by nobody below, in the strictest way that anybody above has said', async () => {
    await state('subReseller', 'renew-only');
    expect(await quoted('warung-baru.com')).toBe('not-for-sale');
    await state('reseller', 'closed');
    const { body } = await (await world.as('subReseller')).get('/v1/sale-switches');
    const seen = (body as { data: { tld: string }[] }).data.find(({ tld }) => tld === 'com');
    expect(seen).toEqual({ tld: 'com', mine: 'renew-only', above: 'closed', state: 'closed' });
    expect(cell(await grid('subReseller', node('customer')))).toMatchObject({ refusal: 'not-for-sale', price: { amount: 279_000 } });
    await state('subReseller', 'sell');
    expect(await quoted('warung-baru.com')).toBe('not-for-sale');
    const budi = await world.as('customer');
    const ordered = await budi.post('/v1/orders', { items: [{ name: 'warung-baru.com', years: 1 }] });
    expect(ordered.body).toMatchObject({ status: 422, code: 'not-for-sale' });
    await state('reseller', 'sell');
    expect(await quoted('warung-baru.com')).toBe(279_000);
    const unknown = await (await world.as('reseller')).put('/v1/sale-switches', { tld: 'brcom', state: 'closed' });
    expect(unknown.body).toMatchObject({ status: 404, code: 'extension-unknown' });
  });
});

it('who prices, and what they priced, stands in the audit log', async () => {
  const { body } = await (await world.as('reseller')).get('/v1/audit?limit=50');
  const actions = new Set((body as { data: { action: string }[] }).data.map(({ action }) => action));
  for (const action of ['prices.set', 'sale.switched']) expect(actions).toContain(action);
});

it('the laws of the books hold after all of it', async () => {
  await world.workFor(5_000);
  expect(await world.broken()).toEqual({});
});
