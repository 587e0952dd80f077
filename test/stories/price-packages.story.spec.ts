import { DAY, MINUTE } from '#libs/kernel';
import type { Job } from '#libs/platform';
import { AnnouncePrices } from '#libs/pricing';
import request from 'supertest';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.end());

const node = (part: keyof World['cast']) => `nod_${world.cast[part].nodeId}`;
const one = { tld: 'com', tier: '', action: 'register', years: 1 };
const inDays = (days: number) => new Date(world.clock.now().getTime() + days * DAY + MINUTE).toISOString();
const write = async (part: Part, list: string, cells: readonly object[]) => {
  const by = await world.as(part);
  const { stamp } = (await by.get(`/v1/price-grid?list=${list}&limit=1`)).body as { stamp: string };
  return by.put('/v1/price-grid', { list, stamp, cells });
};
/** Everything that is due by the next morning happens; then it is now again. */
const nextMorning = async (days = 1) => {
  world.clock.advance(days * DAY);
  await world.work();
  world.clock.advance(-days * DAY);
};
const letters = (template: string) =>
  world.reads.query<{ to_email: string; data: string }>('SELECT to_email, data FROM letter WHERE template = ? ORDER BY id', [template]);
const toldOf = async (template: string) => (await letters(template)).map(({ to_email }) => to_email).sort();

describe('a package', () => {
  it('is made, priced by a rule, given to a child, and closed; its neighbours never hear of it', async () => {
    const ratna = await world.as('operator');
    const made = await ratna
      .post('/v1/packages', { name: 'Emas', audience: 'reseller', minimumDeposit: 5_000_000, isOffered: false })
      .expect(201);
    const gold = (made.body as { id: string }).id;
    expect(made.body).toMatchObject({ isDefault: false, isOffered: false, noticeDays: 0, announcesChanges: true, closedAt: null });
    await ratna.post('/v1/markups', { list: gold, basisPoints: 200, rounding: 500, minimumMargin: 1_000 }).expect(204);
    await ratna.put(`/v1/nodes/${node('shortReseller')}/package`, { package: gold }).expect(204);
    const cost = (await (await world.as('shortReseller')).get('/v1/prices?tld=com&action=register&years=1')).body as { data: object[] };
    expect(cost.data[0]).toMatchObject({ price: { amount: 161_500 } });
    expect((await (await world.as('reseller')).patch(`/v1/packages/${gold}`, { name: 'x' })).status).toBe(404);
    expect((await ratna.put(`/v1/nodes/${node('subReseller')}/package`, { package: gold })).status).toBe(404);
    expect((await ratna.delete(`/v1/packages/${gold}`)).body).toMatchObject({ closedAt: expect.any(String) });
    expect((await ratna.put(`/v1/nodes/${node('reseller')}/package`, { package: gold })).body).toMatchObject({ code: 'package-closed' });
    expect((await ratna.delete('/v1/packages/pkg_1')).body).toMatchObject({ status: 409, code: 'package-is-default' });
    await ratna.put(`/v1/nodes/${node('shortReseller')}/package`, { package: null }).expect(204);
    const offered = await request(world.portal.getHttpServer()).get('/v1/registration/packages');
    expect((offered.body as { data: { name: string }[] }).data.map(({ name }) => name)).toEqual(['Mitra']);
  });
});

describe('a promotion', () => {
  it('is borne by who makes it: the child’s cost falls, and passes on as the child likes', async () => {
    const rina = await world.as('reseller');
    const sari = await world.as('subReseller');
    const made = await rina
      .post('/v1/promotions', {
        list: node('subReseller'),
        name: 'Harbolnas',
        validUntil: new Date(world.clock.now().getTime() + 86_400_000).toISOString(),
        cells: [{ ...one, amount: 190_000 }],
      })
      .expect(201);
    expect((await sari.get('/v1/promotions/received')).body).toMatchObject({ data: [{ name: 'Harbolnas' }] });
    expect((await sari.get('/v1/promotions')).body).toMatchObject({ data: [] });
    const { body } = await sari.get('/v1/prices?tld=com&action=register&years=1');
    expect(body).toMatchObject({
      data: [{ price: { amount: 190_000 }, upcoming: [{ price: { amount: 198_000 } }, { price: { amount: 212_500 } }] }],
    });
    const id = (made.body as { id: string }).id;
    expect((await sari.delete(`/v1/promotions/${id}`)).status).toBe(404);
    expect((await rina.get(`/v1/promotions/${id}`)).body).toMatchObject({ prices: [{ ...one, price: { amount: 190_000 } }] });
    await rina.delete(`/v1/promotions/${id}`).expect(200);
    expect((await sari.get('/v1/promotions/received')).body).toEqual({ data: [] });
  });
});

describe('an announced raise', () => {
  const paid = async (part: Part) =>
    (await (await world.as(part)).get('/v1/prices?tld=net&action=register&years=1')).body as { data: object[] };
  const net = { ...one, tld: 'net' };

  it('keeps the notice its package promises, and stands in the price lists of those it concerns', async () => {
    const ratna = await world.as('operator');
    await ratna.patch('/v1/packages/pkg_1', { noticeDays: 14 }).expect(200);
    const hasty = await write('operator', 'pkg_1', [{ ...net, amount: 230_000, validFrom: inDays(7) }]);
    expect(hasty.body).toMatchObject({ status: 422, errors: [{ pointer: '/cells/0/validFrom', code: 'notice-too-short' }] });
    const ruled = await ratna.post('/v1/markups', { list: node('reseller'), tld: 'net', basisPoints: 9_000 });
    expect(ruled.status).toBe(204);
    await write('operator', 'pkg_1', [{ ...net, amount: 230_000, validFrom: inDays(14) }]).then(({ status }) => expect(status).toBe(200));
    await write('operator', 'pkg_1', [{ ...net, years: 2, amount: 430_000 }]).then(({ status }) => expect(status).toBe(200));
    expect(await paid('reseller')).toMatchObject({ data: [{ price: { amount: 214_000 }, upcoming: [{ price: { amount: 230_000 } }] }] });
  });
});

describe('a cost that rises above a price', () => {
  const id = { ...one, tld: 'id' };
  const losses = async (part: Part) => (await (await world.as(part)).get('/v1/prices/losses')).body as { data: object[] };
  const quoted = async () =>
    (await (await world.as('customer')).post('/v1/quotes', { items: [{ name: 'kedai-malam.id', years: 1 }] })).body as object;

  it('stops the sale, and stands in the list of losses of its seller', async () => {
    expect(await quoted()).toMatchObject({ items: [{ price: { amount: 225_000 } }] });
    await write('reseller', node('subReseller'), [{ ...id, amount: 240_000 }]);
    expect(await quoted()).toMatchObject({ status: 422, code: 'sale-below-cost' });
    expect(await losses('subReseller')).toMatchObject({ data: [{ ...id, price: { amount: 225_000 }, isAllowed: false }] });
  });

  it('is told the next morning, once: raises to those who pay them, losses to the one who has them', async () => {
    expect(await letters('prices-change')).toEqual([]);
    await nextMorning();
    // Rina was told what changes for KopiHost; Sari of the promotion and the raise that Rina made.
    expect(await toldOf('prices-change')).toEqual(['agus@awan.test', 'rina@kopihost.test', 'sari@senja.test']);
    const [first] = (await letters('prices-change')).filter(({ to_email }) => to_email === 'rina@kopihost.test');
    expect(JSON.parse(first!.data)).toMatchObject({ raised: '1', lowered: '1', tlds: '.net' });
    expect(await toldOf('prices-below-cost')).toEqual(['sari@senja.test']);
    // A job may run twice: whoever was told is not told again.
    const jobs = await world.reads.query<{ payload: string }>("SELECT payload FROM job WHERE kind = 'prices.announce'");
    for (const { payload } of jobs) await world.worker.get(AnnouncePrices, { strict: false }).run(JSON.parse(payload) as Job['payload']);
    await nextMorning(2);
    expect(jobs.length).toBeGreaterThan(1);
    expect([await toldOf('prices-change'), await toldOf('prices-below-cost')].map(({ length }) => length)).toEqual([3, 1]);
  });

  it('is over when the seller raises its price, or says that it wants to lose money', async () => {
    const packages = (await (await world.as('subReseller')).get('/v1/packages')).body as { data: { id: string }[] };
    const retail = packages.data[0]!.id;
    expect((await write('subReseller', retail, [{ ...id, amount: 250_000 }])).body).toMatchObject({
      errors: [{ code: 'sale-below-cost' }],
    });
    await write('subReseller', retail, [{ ...id, amount: 250_000, allowBelowCost: true }]);
    expect(await quoted()).toMatchObject({ items: [{ price: { amount: 250_000 } }] });
    expect(await losses('subReseller')).toMatchObject({ data: [{ price: { amount: 250_000 }, isAllowed: true }] });
    await write('subReseller', retail, [{ ...id, amount: 300_000 }]);
    expect(await losses('subReseller')).toMatchObject({ data: [] });
  });
});

it('who prices, and what they priced, stands in the audit log', async () => {
  const { body } = await (await world.as('operator')).get('/v1/audit?limit=50');
  const actions = new Set((body as { data: { action: string }[] }).data.map(({ action }) => action));
  for (const action of ['package.created', 'package.changed', 'package.closed', 'package.assigned', 'markup.set', 'prices.set'])
    expect(actions).toContain(action);
});

it('the laws of the books hold after all of it', async () => {
  expect(await world.broken()).toEqual({});
});
