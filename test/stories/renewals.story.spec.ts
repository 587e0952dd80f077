import { Period } from '#libs/kernel';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

/** Budi is a customer of Senja, Senja of KopiHost, KopiHost of the operator. */
let world: World;
let domains: Map<string, { id: string; expiresAt: string }>;
beforeAll(async () => {
  world = await World.start();
  await orderNames(world, 'customer', 'kopisenja.com', 'tehsenja.my.id', 'gelap.my.id');
  await world.workFor(10_000);
  domains = await list();
});
afterAll(() => world.end());

it('a domain shows what its next year costs: its owner, and those of the seller who may see money', async () => {
  const id = domains.get('gelap.my.id')!.id;
  const shown = async (part: 'customer' | 'subReseller') =>
    ((await (await world.as(part)).get(`/v1/domains/${id}`)).body as { renewal: { years: number; total: object } }).renewal;
  expect(await shown('subReseller')).toEqual(await shown('customer'));
  const { body } = await (await world.as('customer')).post('/v1/quotes', { items: [wish('gelap.my.id')] });
  expect(await shown('customer')).toMatchObject({ years: 1, total: (body as { total: object }).total });
});

async function list() {
  const { body } = await (await world.as('customer')).get('/v1/domains').expect(200);
  const { data } = body as { data: { id: string; name: string; expiresAt: string }[] };
  return new Map(data.map((domain) => [domain.name, domain]));
}
const wish = (name: string, years = 1) => {
  const { id, expiresAt } = domains.get(name)!;
  return { action: 'renew', domain: id, years, expiresAt };
};
const later = (name: string, years: number) =>
  Period.ofYears(years)
    .addTo(new Date(domains.get(name)!.expiresAt))
    .toISOString();
const renewals = (name: string) => world.sandbox.control.billing({ object: name }).filter(({ command }) => command === 'renew');
const deposits = async () => ({
  customer: await world.deposit('customer', 'subReseller'),
  subReseller: await world.deposit('subReseller', 'reseller'),
  reseller: await world.deposit('reseller', 'operator'),
});

it('a customer is told what a renewal costs, orders it beside a new name, and pays the price of a renewal at every level', async () => {
  const budi = await world.as('customer');
  const items = [wish('kopisenja.com', 2), { name: 'kopibaru.com', years: 1 }];
  const quote = (await budi.post('/v1/quotes', { items }).expect(201)).body as { id: string; items: object[]; total: object };
  expect(quote.items).toMatchObject([
    { action: 'renew', name: 'kopisenja.com', years: 2 },
    { action: 'register', name: 'kopibaru.com' },
  ]);
  const before = await deposits();

  const placed = (await budi.post('/v1/orders', { quote: quote.id }).expect(201)).body as { id: string; total: object };
  expect(placed.total).toEqual(quote.total);
  expect(placed).toMatchObject({
    items: [{ action: 'renew', domain: domains.get('kopisenja.com')!.id, expiresAt: null }, { domain: null }],
  });
  await world.work();

  expect((await budi.get(`/v1/orders/${placed.id}`)).body).toMatchObject({
    state: 'done',
    items: [
      { action: 'renew', expiresAt: later('kopisenja.com', 2) },
      { action: 'register', domain: expect.stringMatching(/^dom_/) as string },
    ],
  });
  expect((await list()).get('kopisenja.com')!.expiresAt).toBe(later('kopisenja.com', 2));
  expect(renewals('kopisenja.com')).toMatchObject([{ years: 2 }]);
  const charges = await world.reads.query<{ action: string; tier: string }>(
    `SELECT i.action, c.level FROM order_item i JOIN order_charge c ON c.item_id = i.id WHERE i.order_id = ? ORDER BY i.position, c.level`,
    [placed.id],
  );
  expect(charges.map(({ action }) => action)).toEqual(['renew', 'renew', 'renew', 'register', 'register', 'register']);
  const after = await deposits();
  for (const edge of ['customer', 'subReseller', 'reseller'] as const) {
    expect(after[edge].held).toBe(0);
    expect(after[edge].available).toBeLessThan(before[edge].available);
  }
  expect(await world.broken()).toEqual({});
});

it('a reseller renews for its customer, and sees the sale as a renewal', async () => {
  const sari = await world.as('subReseller');
  world.clock.advance(1_000);
  const customer = `nod_${world.cast.customer.nodeId}`;
  const placed = (await sari.post('/v1/orders', { customer, items: [wish('tehsenja.my.id')] }).expect(201)).body as { id: string };
  await world.work();
  expect((await sari.get(`/v1/orders/${placed.id}`)).body).toMatchObject({ state: 'done' });
  const { data } = (await sari.get('/v1/sales?limit=1')).body as { data: object[] };
  expect(data).toMatchObject([{ action: 'renew', name: 'tehsenja.my.id', years: 1, state: 'done' }]);
  expect((await list()).get('tehsenja.my.id')!.expiresAt).toBe(later('tehsenja.my.id', 1));
});

describe('what is refused', () => {
  const refused = async (item: object, status: number) => {
    const budi = await world.as('customer');
    const [ordered, quoted] = [await budi.post('/v1/orders', { items: [item] }), await budi.post('/v1/quotes', { items: [item] })];
    expect([ordered.status, quoted.status]).toEqual([status, status]);
    expect((quoted.body as { code: string }).code).toBe((ordered.body as { code: string }).code);
    return ordered.body as { code: string; errors: { pointer: string }[] };
  };

  it('the expiry of before: it was renewed meanwhile, and the answer says both', async () => {
    const now = (await list()).get('kopisenja.com')!.expiresAt;
    const expected = domains.get('kopisenja.com')!.expiresAt;
    expect(await refused(wish('kopisenja.com'), 409)).toMatchObject({
      code: 'expiry-changed',
      expected,
      now,
      errors: [{ pointer: '/items/0/expiresAt' }],
    });
  });

  it('more than ten years ahead', async () => {
    expect(await refused(wish('gelap.my.id', 10), 422)).toMatchObject({ code: 'expiry-too-far', errors: [{ pointer: '/items/0/years' }] });
  });

  it('the domain of somebody else, as one that nobody has', async () => {
    const dewi = await world.as('shortCustomer');
    for (const domain of [domains.get('gelap.my.id')!.id, 'dom_nobody']) {
      const { status, body } = await dewi.post('/v1/orders', { items: [{ ...wish('gelap.my.id'), domain }] });
      expect({ status, body: body as object }).toMatchObject({
        status: 404,
        body: { code: 'domain-not-found', errors: [{ pointer: '/items/0/domain' }] },
      });
    }
  });

  it.each([
    ['a renewal by name', { action: 'renew', name: 'gelap.my.id', years: 1 }],
    ['a registration by domain', { name: 'x.com', domain: 'dom_1' }],
    ['a renewal without the expiry', { action: 'renew', domain: 'dom_1' }],
    ['something else', { action: 'restore', domain: 'dom_1', expiresAt: '2027-11-22T00:00:00Z' }],
  ])('%s', async (_, item) => {
    expect(await refused(item, 422)).toMatchObject({ code: 'invalid-request' });
  });
});

it('a second click finds the first one’s order, and nothing is charged twice', async () => {
  const budi = await world.as('customer');
  const before = await world.deposit('customer', 'subReseller');
  const first = (await budi.post('/v1/orders', { items: [wish('gelap.my.id')] }).expect(201)).body as {
    id: string;
    total: { amount: number };
  };
  const { status, body } = await budi.post('/v1/orders', { items: [wish('gelap.my.id')] });
  expect({ status, body: body as object }).toMatchObject({ status: 409, body: { code: 'name-in-progress', order: first.id } });
  await world.work();
  const { available, held } = await world.deposit('customer', 'subReseller');
  expect({ available, held }).toEqual({ available: before.available - first.total.amount, held: 0 });
});
