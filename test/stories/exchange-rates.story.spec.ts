import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

const com = { tld: 'com', tier: '', action: 'register', years: 1 };
const rate = { currency: 'USD', rate: '16412.50', marginBasisPoints: 100, source: 'JISDOR 22-11-2026' };
const quoted = async (name: string) => {
  const { body } = await (await world.as('customer')).post('/v1/quotes', { items: [{ name, years: 1 }] });
  return (body as { items?: { price: { amount: number } }[] }).items?.[0]?.price.amount ?? (body as object);
};
async function write(part: Part, list: string, cells: readonly object[]) {
  const somebody = await world.as(part);
  const { stamp } = (await somebody.get(`/v1/price-grid?list=${list}&limit=1`)).body as { stamp: string };
  return somebody.put('/v1/price-grid', { list, stamp, cells });
}

it('a registry that takes dollars is not sold from until the operator has said what they are worth (complaints 27, 31)', async () => {
  const before = await quoted('kopisenja.com');
  expect((await write('operator', 'cost', [{ ...com, amount: 900, currency: 'USD' }])).status).toBe(200);
  const refused = await quoted('kopisenja.com');
  expect(refused).toMatchObject({ status: 422, code: 'exchange-rate-missing' });
  expect(JSON.stringify(refused)).not.toMatch(/USD|dollar|operator|registr/i);

  const operator = await world.as('operator');
  const set = await operator.post('/v1/exchange-rates', rate);
  expect([set.status, set.body]).toMatchObject([201, { ...rate, rate: '16412.5000', validUntil: null }]);
  expect(await quoted('kopisenja.com')).toBe(before);
  const paid = await operator.get('/v1/prices?tld=com&action=register&years=1');
  expect(paid.body).toMatchObject({ data: [{ price: { amount: 149_190, currency: 'IDR' } }] });
  const { body } = await operator.get('/v1/exchange-rates');
  expect(body).toMatchObject({ data: [{ rate: '16412.5000', marginBasisPoints: 100 }], nextCursor: null });
});

it('an order keeps the dollars and the rate it was placed at, and the books hold', async () => {
  await (await world.as('customer')).post('/v1/orders', { items: [{ name: 'kopisenja.com', years: 1 }] }).expect(201);
  const operator = await world.as('operator');
  await operator.post('/v1/exchange-rates', { ...rate, rate: '16500' }).expect(201);
  await world.workFor(5_000);
  const charges = await world.reads.query<Record<'cost_units' | 'registry_units' | 'exchange_rate_id', unknown>>(
    'SELECT cost_units, registry_units, exchange_rate_id FROM order_charge ORDER BY level',
  );
  const [root, ...below] = charges.map(({ cost_units, registry_units, exchange_rate_id }) => [
    Number(cost_units),
    registry_units === null ? null : Number(registry_units),
    exchange_rate_id,
  ]);
  // 9.00 dollars at 16,412.50 and one per cent, rounded to whole rupiah.
  expect(root).toEqual([149_190, 900, 1]);
  expect(below.map(([, taken, rateId]) => [taken, rateId])).toEqual(below.map(() => [null, null]));
  expect(await world.broken()).toEqual({});
  const plant = (by: number) =>
    world.database.work.run((tx) => tx.query('UPDATE order_charge SET exchange_rate_id = exchange_rate_id + ? WHERE level = 1', [by]));
  await plant(1);
  expect(Object.keys(await world.broken())).toEqual(['exchanged-costs-follow-their-rate']);
  await plant(-1);
});

it('a dollar that rises above a price stops that sale, and is told to nobody but those who set rates', async () => {
  const operator = await world.as('operator');
  await operator.post('/v1/exchange-rates', { ...rate, rate: '25000' }).expect(201);
  expect(await quoted('lain-lagi.com')).toMatchObject({ code: 'sale-below-cost' });
  const losses = (await operator.get('/v1/prices/losses')).body as { data: { tld: string }[] };
  expect(losses.data.map(({ tld }) => tld)).toContain('com');
  const rina = await world.as('reseller');
  expect((await rina.get('/v1/exchange-rates')).body).toEqual({ data: [], nextCursor: null });
  expect((await rina.post('/v1/exchange-rates', rate)).body).toMatchObject({ status: 403, code: 'operator-only' });
  for (const slip of [{ currency: 'IDR' }, { rate: '16,412' }, { rate: '0' }, { rate: '-1' }, { marginBasisPoints: 5_000 }, { source: '' }])
    expect((await operator.post('/v1/exchange-rates', { ...rate, ...slip })).status).toBe(422);
  const { body } = await operator.get('/v1/audit?limit=50');
  expect((body as { data: { action: string; object: string }[] }).data).toContainEqual(
    expect.objectContaining({ action: 'exchange-rate.set', object: 'USD' }),
  );
});
