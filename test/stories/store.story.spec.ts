import { DEMO_HOSTS } from '../../apps/cli/src/demo/demo-people';
import { textOf } from '../support/text-of';
import { Visitors } from '../support/visitors';
import { World } from '../support/world';

let world: World;
let visitors: Visitors;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com', 'co.id'] });
  visitors = new Visitors(world);
});
afterAll(() => world.end());

const shop: Visitors['ask'] = (...asked) => visitors.ask(...asked);

describe('a visitor of Senja’s shop', () => {
  it('sees which names are free with the price of the first and of a further year, and what its registry asks for (N-02)', async () => {
    const { body } = await shop('post', '/v1/availability')
      .send({ names: ['kopinina.co.id', 'nina kopi', 'caféx.com'] })
      .expect(200);
    expect(body.data[0]).toMatchObject({ status: 'available', asksForPapers: true, nextPrice: null });
    expect([body.data[0].price.total.amount > 0, body.data[0].renewalPrice.years]).toEqual([true, 1]);
    expect(body.data[1]).toMatchObject({ status: 'invalid', price: null });
    expect(body.data[2]).toMatchObject({ name: 'xn--cafx-dpa.com', unicode: 'caféx.com', asksForPapers: false });
  });

  it('gets the same name by name, as the registries answer', async () => {
    const names = ['satu.id', 'dua.com', 'bukan nama'];
    const answer = await shop('post', '/v1/availability/stream').send({ names }).buffer(true).parse(textOf).expect(200);
    expect(answer.headers['content-type']).toMatch(/ndjson/);
    const lines = (answer.body as string)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { typed: string; status: string });
    expect(lines[0]).toMatchObject({ typed: 'bukan nama', status: 'invalid' });
    expect(lines.map(({ typed }) => typed).sort()).toEqual([...names].sort());
  });

  it('is shown free names near the one that was typed', async () => {
    const { body } = await shop('get', '/v1/suggestions?name=kopi%20senja&limit=3').expect(200);
    expect(body.data.map(({ name, status }: { name: string; status: string }) => [name, status])).toEqual([
      ['kopi-senja.id', 'available'],
      ['kopi-senja.com', 'available'],
      ['kopi-senja.co.id', 'available'],
    ]);
    await (await world.as('customer')).post('/v1/orders', { items: [{ name: 'kopi-senja.com' }] }).expect(201);
    await world.work();
    const { body: later } = await shop('get', '/v1/suggestions?name=kopi%20senja&limit=20').expect(200);
    expect(later.data.map(({ name }: { name: string }) => name)).not.toContain('kopi-senja.com');
  });

  it('sees what an extension costs in every phase of a name’s life, page by page', async () => {
    const { body: all } = await shop('get', '/v1/tlds?limit=100').expect(200);
    const { body: first } = await shop('get', '/v1/tlds?limit=2').expect(200);
    const { body: rest } = await shop('get', `/v1/tlds?limit=100&cursor=${first.nextCursor}`).expect(200);
    expect([first.data.length, [...first.data, ...rest.data].slice(0, all.data.length)]).toEqual([2, all.data]);
    const com = all.data.find(({ tld, tier }: { tld: string; tier: string }) => tld === 'com' && tier === '');
    expect(com).toMatchObject({ graceDays: 30, redemptionDays: 30, restoreIncludesYear: false });
    for (const action of ['register', 'renew', 'transfer', 'restore']) expect(com[action].total.amount).toBeGreaterThan(0);
  });

  it('fills a cart that is still there after logging in, and in no other shop', async () => {
    const items = [
      { action: 'register', name: 'KopiNina.id', years: 2 },
      { action: 'transfer', name: 'pindahan.com', years: 1 },
    ];
    const { body: cart } = await shop('post', '/v1/carts').send({ items }).expect(201);
    expect(cart.items.map(({ name, years, action }: Record<string, unknown>) => [action, name, years])).toEqual([
      ['register', 'kopinina.id', 2],
      ['transfer', 'pindahan.com', 1],
    ]);
    const budi = await world.as('customer');
    expect((await budi.get(`/v1/carts/${cart.cart}`).expect(200)).body.items).toHaveLength(2);
    await shop('get', `/v1/carts/${cart.cart}`, DEMO_HOSTS.shortReseller).expect(404);
    const emptied = await shop('put', `/v1/carts/${cart.cart}`).send({ items: [] }).expect(200);
    expect([emptied.body.items, emptied.body.total]).toEqual([[], null]);
    const wrong = await shop('put', `/v1/carts/${cart.cart}`).send({ items: [{ name: 'bukan nama', years: 1 }] });
    expect(wrong.body).toMatchObject({ status: 422, errors: [{ pointer: '/items/0/name' }] });
  });
});
