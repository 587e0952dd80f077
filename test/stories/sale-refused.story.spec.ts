import { MINUTE, Money } from '#libs/kernel';
import { type Product, REGISTRIES, SetPrice } from '#libs/pricing';
import { refusalOf } from '../support/refusal';
import { Rival } from '../support/rival';
import { withoutPrices } from '../support/without-prices';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];

const rp = (amount: number) => ({ amount, currency: 'IDR' });
const item = (name: string, years = 1) => ({ items: [{ name, years }] });
const register = (tld: string): Product => ({ tld, tier: '', action: 'register', years: 1 });

let world: World;
let budi: Awaited<ReturnType<World['as']>>;
beforeAll(async () => {
  world = await World.start();
  // The demo's prices begin when it is made: a quote of half an hour ago needs that half hour.
  world.clock.advance(30 * MINUTE);
  budi = await world.as('customer');
});
afterAll(() => world.end());

const refused = (body: object) => refusalOf(world, () => budi.post('/v1/orders', body));
const quoted = async (body: object) => ((await budi.post('/v1/quotes', body).expect(201)).body as { id: string }).id;
const setPrice = (seller: Part, child: Part, tld: string, rupiah: number) =>
  world.portal
    .get(SetPrice, { strict: false })
    .run(world.cast[seller], { kind: 'child', id: world.cast[child].nodeId }, [{ product: register(tld), amount: Money.idr(rupiah) }]);

async function registerElsewhere(name: string): Promise<void> {
  const rival = new Rival(world.sandbox);
  await rival.register(name);
  await rival.end();
}

async function topUp(child: Part, parent: Part, amount: number): Promise<void> {
  const { body } = await (await world.as(child)).post('/v1/top-ups', { amount, isPaid: true }).expect(201);
  await (await world.as(parent)).post(`/v1/top-ups/${(body as { id: string }).id}/approval`).expect(200);
}

describe('a name that somebody has', () => {
  const taken = (index = 0) => ({ status: 409, code: 'name-taken', pointer: `/items/${index}/name` });

  it('registered elsewhere, is refused', async () => {
    await registerElsewhere('kopirival.com');
    expect(await refused(item('KopiRival.com'))).toMatchObject({ ...taken(), problem: { name: 'kopirival.com' } });
    expect(await refused({ items: [...item('masihbebas.com').items, ...item('kopirival.com').items] })).toMatchObject(taken(1));
  });

  it('registered here, is refused, to its own owner too', async () => {
    await budi.post('/v1/orders', item('milikbudi.com')).expect(201);
    await world.work();
    expect(await refused(item('milikbudi.com'))).toMatchObject(taken());
    const eka = await world.as('directCustomer');
    expect(await refusalOf(world, () => eka.post('/v1/orders', item('milikbudi.com')))).toMatchObject(taken());
  });

  it('in somebody else’s order under way, is refused without a word about whose', async () => {
    const dewi = await world.as('shortCustomer');
    await dewi.post('/v1/orders', item('rebutan.com')).expect(201);
    const refusal = await refused(item('rebutan.com'));
    expect(refusal).toMatchObject({ status: 409, code: 'name-in-progress', pointer: '/items/0/name' });
    expect(JSON.stringify(refusal)).not.toMatch(/dewi|awan|nod_/i);
  });
});

describe('a quote', () => {
  it('is worth nothing half an hour later', async () => {
    world.clock.advance(-30 * MINUTE);
    const quote = await quoted(item('penawaran.com'));
    world.clock.advance(30 * MINUTE);
    expect(await refused({ quote })).toMatchObject({ status: 409, code: 'quote-expired', pointer: '/quote' });
  });

  it.each([
    ['dearer', 350_000],
    ['cheaper', 300_000],
  ])('is not ordered at a price that has become %s since', async (_, now) => {
    const quote = await quoted(item('berubah.net'));
    const { total } = (await budi.post('/v1/quotes', item('berubah.net'))).body as { total: { amount: number } };
    await setPrice('subReseller', 'customer', 'net', now);
    expect(await refused({ quote })).toMatchObject({ status: 409, code: 'price-changed', problem: { quoted: total, now: rp(now) } });
  });

  it('of a name that was taken meanwhile is refused', async () => {
    const quote = await quoted(item('keduluan.com'));
    await registerElsewhere('keduluan.com');
    expect(await refused({ quote })).toMatchObject({ status: 409, code: 'name-taken', pointer: '/items/0/name' });
  });
});

describe('a price that is missing', () => {
  const missing = { status: 422, code: 'price-missing' };

  it('blocks the sale at whatever level it is missing, and the customer never learns at which', async () => {
    const { operator, reseller, subReseller } = world.cast;
    const answers = new Set<string>();
    for (const sellerId of [REGISTRIES, operator.nodeId, reseller.nodeId, subReseller.nodeId]) {
      await withoutPrices(world, sellerId, async () => {
        for (const path of ['/v1/orders', '/v1/quotes']) {
          const { problem } = await refusalOf(world, () => budi.post(path, item('takberharga.co.id', 3)));
          answers.add(JSON.stringify({ ...problem, requestId: '' }));
        }
        expect((await budi.post('/v1/availability', { names: ['takberharga.co.id'] })).body).toMatchObject({ data: [{ price: null }] });
      });
    }
    expect([...answers].map((answer) => JSON.parse(answer) as object)).toEqual([
      expect.objectContaining({ ...missing, tld: 'co.id', action: 'register', years: 3 }),
    ]);
  });

  it('blocks an order in which every other name has one', async () => {
    await withoutPrices(world, world.cast.subReseller.nodeId, async () => {
      await setPrice('subReseller', 'customer', 'xyz', 300_000);
      expect(await refused({ items: [...item('berharga.xyz').items, ...item('takberharga.co.id').items] })).toMatchObject(missing);
    });
  });
});

it.each<[Part, Part, string]>([
  ['operator', 'reseller', 'net'],
  ['reseller', 'subReseller', 'co.id'],
  ['subReseller', 'customer', 'my.id'],
])('a price of the %s for the %s below what it pays itself blocks the sale, and says so to nobody below', async (seller, child, tld) => {
  await setPrice(seller, child, tld, 1_000);
  const detail = `This cannot be sold at its present price: .${tld}, register, years: 1.`;
  expect(await refused(item(`terlalumurah.${tld}`))).toMatchObject({ status: 422, code: 'sale-below-cost', problem: { detail } });
});

describe('a deposit that is too low', () => {
  const names = (prefix: string, count: number, tld = 'com') => ({
    items: Array.from({ length: count }, (_, i) => ({ name: `${prefix}${i}.${tld}`, years: 1 })),
  });
  const EDGES = [
    ['customer', 'subReseller'],
    ['subReseller', 'reseller'],
    ['reseller', 'operator'],
  ] as const;
  const deposits = () => Promise.all(EDGES.map(([child, parent]) => world.deposit(child, parent)));

  it('is the customer’s own to hear, with what is missing to the rupiah', async () => {
    const { available } = await world.deposit('customer', 'subReseller');
    const missing = 20 * 269_000 - available;
    const short = { status: 402, code: 'deposit-too-low', problem: { missing: rp(missing) } };
    expect(await refused(names('mahal', 20))).toMatchObject(short);
    const { body } = await budi.post('/v1/orders', names('mahal', 20)).set('Accept-Language', 'id');
    expect(body).toMatchObject({ detail: `Saldo deposit kurang Rp${missing.toLocaleString('id')}.` });
  });

  it.each<[Part, Part, object, number]>([
    ['subReseller', 'reseller', names('senjakurang', 40), 40 * 219_780],
    // Two names of three letters, at 15,850,000 and the tax on it each.
    ['reseller', 'operator', names('kh', 2, 'id'), 2 * 17_593_500],
  ])(
    'of the %s with the %s makes the order wait: nothing is held, and the customer does not learn why',
    async (short, parent, body, cost) => {
      await topUp('customer', 'subReseller', 100_000_000);
      if (short === 'reseller') await topUp('subReseller', 'reseller', 100_000_000);
      const before = await deposits();
      const placed = await budi.post('/v1/orders', body);
      expect([placed.status, placed.body]).toEqual([201, expect.objectContaining({ state: 'queued_for_funds' })]);
      expect(placed.text).not.toMatch(/missing|deposit|senja domain|kopihost/i);
      expect(await deposits()).toEqual(before);
      const { available } = await world.deposit(short, parent);
      expect((await (await world.as(short)).get('/v1/deposit')).body).toMatchObject({
        waiting: { orders: 1, missing: rp(cost - available) },
      });
    },
  );
});

it('after all of that the books are right', async () => {
  expect(await world.broken()).toEqual({});
});
