import { Money } from '#libs/kernel';
import { SetPrice } from '#libs/pricing';
import request from 'supertest';
import { DEMO_HOSTS } from '../../apps/cli/src/demo/demo-people';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
/** What belongs to Budi, who buys from Sari, who buys from Rina; and what Sari has with Rina. */
interface Belongings {
  readonly order: string;
  readonly domain: string;
  readonly contact: string;
  readonly quote: string;
  readonly topUp: string;
}

const NAMES = [{ name: 'kopisenja.id' }];
let world: World;
let theirs: Belongings;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  const budi = await world.as('customer');
  const made = async (path: string, body: object) => ((await budi.post(path, body).expect(201)).body as { id: string }).id;
  const first = async (path: string) => ((await budi.get(path)).body as { data: { id: string }[] }).data[0]!.id;
  const quote = await made('/v1/quotes', { items: NAMES });
  const order = await made('/v1/orders', { items: NAMES });
  await world.work();
  theirs = {
    quote,
    order,
    topUp: await made('/v1/top-ups', { amount: 50_000 }),
    domain: await first('/v1/domains'),
    contact: await first('/v1/contacts'),
  };
});
afterAll(() => world.end());

const filled = (text: string): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, what: string) => theirs[what as keyof Belongings] ?? `nod_${world.cast[what as Part].nodeId}`);
const read = (body: string) => JSON.parse(filled(body)) as object;

describe('what is somebody else’s does not exist', () => {
  it.each<[Part, string]>([
    // A grandparent sees its own children and not theirs.
    ['reseller', '/v1/nodes/{customer}'],
    ['reseller', '/v1/nodes/{customer}/deposit'],
    ['reseller', '/v1/nodes/{customer}/statement'],
    ['reseller', '/v1/nodes/{customer}/contacts'],
    ['reseller', '/v1/prices/children/{customer}'],
    ['reseller', '/v1/orders/{order}'],
    ['reseller', '/v1/domains/{domain}'],
    ['reseller', '/v1/top-ups/{topUp}'],
    ['operator', '/v1/orders/{order}'],
    // Nobody sees upwards or sideways.
    ['subReseller', '/v1/nodes/{reseller}'],
    ['subReseller', '/v1/nodes/{operator}/deposit'],
    ['subReseller', '/v1/prices/children/{shortReseller}'],
    ['subReseller', '/v1/prices/xray?tld=id&buyer={reseller}'],
    ['shortReseller', '/v1/prices/xray?tld=id&buyer={customer}'],
    ['shortReseller', '/v1/nodes/{shortReseller}/deposit'],
    ['shortCustomer', '/v1/orders/{order}'],
    ['shortCustomer', '/v1/domains/{domain}'],
    ['shortCustomer', '/v1/top-ups/{topUp}'],
  ])('for the %s who asks %s', async (part, path) => {
    expect((await (await world.as(part)).get(filled(path))).status).toBe(404);
  });

  it.each<[Part, string, string]>([
    ['reseller', '/v1/quotes', '{"customer":"{customer}","items":[{"name":"lain.id"}]}'],
    ['reseller', '/v1/quotes', '{"customer":"{subReseller}","items":[{"name":"lain.id"}]}'],
    ['shortReseller', '/v1/orders', '{"customer":"{customer}","items":[{"name":"lain.id"}]}'],
    ['shortReseller', '/v1/orders', '{"customer":"{shortCustomer}","quote":"{quote}"}'],
    ['shortCustomer', '/v1/orders', '{"quote":"{quote}"}'],
    ['shortCustomer', '/v1/orders', '{"items":[{"name":"namalain.id"}],"contact":"{contact}"}'],
    [
      'reseller',
      '/v1/nodes/{customer}/contacts',
      '{"name":"X","street":["Y"],"city":"Z","postalCode":"40111","phone":"081234567890","email":"x@y.co"}',
    ],
    ['reseller', '/v1/top-ups/{topUp}/approval', '{}'],
    ['operator', '/v1/top-ups/{topUp}/rejection', '{"reason":"bukan urusan kami"}'],
  ])('for the %s who sends to %s %s', async (part, path, body) => {
    expect((await (await world.as(part)).post(filled(path), read(body))).status).toBe(404);
    expect(await world.broken()).toEqual({});
  });
});

describe('a customer', () => {
  it('is shown nothing of what is above: no costs, margins, registries, and no node but its own', async () => {
    const budi = await world.as('customer');
    const lists = ['/v1/prices', '/v1/orders', '/v1/domains', '/v1/contacts', '/v1/deposit', '/v1/deposit/statement', '/v1/top-ups'];
    for (const path of lists) {
      const { text } = await budi.get(path).expect(200);
      expect(text).not.toMatch(/cost|margin|registry|sandbox/i);
      const nodes = new Set(text.match(/nod_\d+/g));
      nodes.delete(`nod_${world.cast.customer.nodeId}`);
      expect([...nodes]).toEqual([]);
    }
  });

  it('whose order waits for funds of somebody upstream does not learn whose, or how much', async () => {
    const dewi = await world.as('shortCustomer');
    const { body, text } = await dewi.post('/v1/orders', { items: [{ name: 'awanbiru.id' }] });
    expect(body).toMatchObject({ state: 'queued_for_funds', items: [{ state: 'queued_for_funds', failure: null }] });
    expect(text).not.toMatch(/missing|short|deposit/i);
    expect((await (await world.as('shortReseller')).get('/v1/deposit')).body).toMatchObject({ waiting: { orders: 1 } });
  });

  it('has the prices that its seller made for it, and visitors those of somebody new', async () => {
    const price = { product: { tld: 'com', tier: '', action: 'register', years: 1 }, amount: Money.idr(234_000) } as const;
    await world.portal
      .get(SetPrice, { strict: false })
      .run(world.cast.subReseller, { kind: 'child', id: world.cast.customer.nodeId }, [price]);
    const visitor = request(world.customers.getHttpServer());
    const question = { names: ['masihbebas.com'] };
    const ask = [
      visitor.post('/v1/availability').set('Host', DEMO_HOSTS.subReseller).send(question),
      (await world.as('customer')).post('/v1/availability', question),
      visitor.post('/v1/availability').set('Host', DEMO_HOSTS.operator).send(question),
    ];
    const answers = (await Promise.all(ask)) as { body: { data: { price: { total: { amount: number } } }[] } }[];
    expect(answers.slice(0, 2).map(({ body }) => body.data[0]!.price.total.amount)).toEqual([269_000, 234_000]);
    expect(answers[2]!.body.data[0]!.price.total.amount).not.toBe(269_000);
  });

  it('whose token has run out is told so, and not shown the prices of visitors', async () => {
    const answer = await request(world.customers.getHttpServer())
      .get('/v1/prices')
      .set('Host', DEMO_HOSTS.subReseller)
      .set('Authorization', 'Bearer old');
    expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
  });
});
