import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Hit {
  readonly names: number;
  readonly more: { readonly amount: number };
  readonly costsMore: { readonly amount: number };
  readonly blocked: number;
}
interface Simulation {
  readonly losses: readonly { readonly list: string; readonly tld: string; readonly isAllowed: boolean }[];
  readonly lossCells: number;
  readonly children: readonly { readonly node: string; readonly name: string; readonly lossCells: number; readonly renewals: Hit }[];
  readonly below: { readonly sellers: number; readonly cells: number };
  readonly renewals: Hit;
  readonly refusals: readonly { readonly pointer: string; readonly code: string }[];
  readonly isComplete: boolean;
}

let world: World;
const node = (part: Part) => `nod_${world.cast[part].nodeId}`;
const renewal = { tld: 'com', tier: '', action: 'renew', years: 1 };
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  const budi = await world.as('customer');
  await budi.post('/v1/orders', { items: [{ name: 'kopisenja.com' }, { name: 'kopipagi.com' }] }).expect(201);
  await world.work();
  // Sari asks a price of her own for renewals, which does not follow her cost.
  const sari = await world.as('subReseller');
  const { body } = await sari.get(`/v1/price-grid?list=${node('customer')}&limit=1`);
  const { stamp } = body as { stamp: string };
  await sari.put('/v1/price-grid', { list: node('customer'), stamp, cells: [{ ...renewal, amount: 320_000 }] }).expect(200);
  await world.database.work.run((tx) =>
    tx.query('UPDATE domain SET expires_at = ?', [tx.dialect.instant(new Date(world.clock.now().getTime() + 60 * 86_400_000))]),
  );
});
afterAll(() => world.end());

const inDays = (days: number) => new Date(world.clock.now().getTime() + days * 86_400_000).toISOString();
const simulate = async (part: Part, list: string, amount: number, more: object = {}) =>
  (
    await (
      await world.as(part)
    )
      .post('/v1/price-simulations', { changes: [{ list, cells: [{ ...renewal, amount }] }], ...more })
      .expect(200)
  ).body as Simulation;
const cost = async (part: Part) => {
  const { body } = await (await world.as(part)).get('/v1/prices?tld=com&action=renew&years=1');
  return (body as { data: { price: { amount: number } }[] }).data[0]!.price.amount;
};

it('a reseller sees which child would lose, and which renewals of the next 90 days would cost more, before it raises a price (L11)', async () => {
  const now = await cost('subReseller');
  const gentle = await simulate('reseller', node('subReseller'), now + 1_000, { at: inDays(30) });
  expect(gentle).toMatchObject({ losses: [], below: { sellers: 0, cells: 0 }, isComplete: true, refusals: [] });
  expect(gentle.children).toMatchObject([
    { node: node('subReseller'), lossCells: 0, renewals: { names: 2, more: { amount: 2_000 }, blocked: 0 } },
  ]);
  expect(gentle.renewals).toMatchObject({ names: 2, more: { amount: 2_000, currency: 'IDR' }, costsMore: { amount: 0 } });

  const steep = await simulate('reseller', node('subReseller'), now * 3, { at: inDays(30) });
  expect(steep.children).toMatchObject([{ lossCells: expect.any(Number) as number, renewals: { names: 2, blocked: 2 } }]);
  expect(steep.children[0]!.lossCells).toBeGreaterThan(0);
  expect(await cost('subReseller')).toBe(now);

  const late = await simulate('reseller', node('subReseller'), now * 3, { at: inDays(61) });
  expect(late.renewals.names).toBe(0);
});

it('the operator sees what a dearer registry would do everywhere: names one level down, totals below that', async () => {
  const registry = await cost('operator');
  const dearer = await simulate('operator', 'cost', registry + 5_000_000);
  expect(dearer.lossCells).toBeGreaterThan(0);
  expect(dearer.losses.every(({ tld }) => tld === 'com')).toBe(true);
  expect(dearer.renewals).toMatchObject({ names: 2, blocked: 2 });
  const names = dearer.children.map(({ node: child }) => child);
  expect(names).toContain(node('reseller'));
  expect(JSON.stringify(dearer)).not.toContain(node('subReseller'));
  expect(JSON.stringify(dearer)).not.toContain(node('customer'));
});

it('says what could not be written so, and what is nobody’s business', async () => {
  const rina = await world.as('reseller');
  const free = await simulate('reseller', node('subReseller'), 0);
  expect(free.refusals).toMatchObject([{ pointer: '/changes/0/cells/0/amount', code: 'price-invalid' }]);
  const tried = async (list: string, more: object = {}) =>
    (await rina.post('/v1/price-simulations', { changes: [{ list, cells: [{ ...renewal, amount: 1 }] }], ...more })).body as {
      code: string;
    };
  expect(await tried(node('customer'))).toMatchObject({ status: 404 });
  expect(await tried('cost')).toMatchObject({ code: 'operator-only' });
  expect(await tried(node('subReseller'), { at: inDays(-1) })).toMatchObject({ code: 'price-invalid', errors: [{ pointer: '/at' }] });
});

it('what was simulated is what happens when it is written', async () => {
  const now = await cost('subReseller');
  const said = await simulate('reseller', node('subReseller'), now * 3);
  const rina = await world.as('reseller');
  const { body } = await rina.get(`/v1/price-grid?list=${node('subReseller')}&limit=1`);
  const { stamp } = body as { stamp: string };
  await rina.put('/v1/price-grid', { list: node('subReseller'), stamp, cells: [{ ...renewal, amount: now * 3 }] }).expect(200);
  const losses = await (await world.as('subReseller')).get('/v1/prices/losses?limit=100');
  expect((losses.body as { data: unknown[] }).data).toHaveLength(said.children[0]!.lossCells);
  const domains = (await (await world.as('customer')).get('/v1/domains')).body as { data: { id: string; expiresAt: string }[] };
  const items = domains.data.map(({ id, expiresAt }) => ({ action: 'renew', domain: id, years: 1, expiresAt }));
  const refused = await (await world.as('customer')).post('/v1/quotes', { items });
  expect(refused.body).toMatchObject({ code: 'sale-below-cost' });
  expect(items).toHaveLength(said.renewals.blocked);
});
