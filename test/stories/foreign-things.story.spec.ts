import { nodeRef } from '#libs/tree';
import request from 'supertest';
import { DEMO_HOSTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { type Refusal, refusalOf } from '../support/refusal';
import { setSuspended } from '../support/set-suspended';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
type As = Awaited<ReturnType<World['as']>>;

const items = [{ name: 'masihbebas.com', years: 1 }];
const RANDOM = '01kagm5w2hq4y7v9c3d8e6f1ab';

let world: World;
/** What is Budi's, and nobody's but his and Sari's. */
let his: Readonly<Record<'order' | 'domain' | 'topUp' | 'contact' | 'quote', string>>;
beforeAll(async () => {
  world = await World.start();
  const budi = await world.as('customer');
  const made = async (path: string, body: object) => ((await budi.post(path, body).expect(201)).body as { id: string }).id;
  const first = async (path: string) => ((await budi.get(path).expect(200)).body as { data: { id: string }[] }).data[0]!.id;
  const order = await made('/v1/orders', { items: [{ name: 'kopisenja.id', years: 1 }] });
  const [topUp, quote] = [await made('/v1/top-ups', { amount: 50_000 }), await made('/v1/quotes', { items })];
  await world.work();
  his = { order, topUp, quote, domain: await first('/v1/domains'), contact: await first('/v1/contacts') };
});
afterAll(() => world.end());

const node = (part: Part) => nodeRef(world.cast[part].nodeId);
/** A problem without what names this one request, and what it asked for. */
const shape = ({ problem }: Refusal, id: string) => JSON.stringify({ ...problem, requestId: '', id: '' }).replaceAll(id, 'ID');

/** How somebody is refused a thing of somebody else's; it must be how they are refused one that does not exist. */
async function refusedAlike(part: Part, [real, made]: readonly [string, string], send: (id: string, as: As) => request.Test) {
  const as = await world.as(part);
  const foreign = await refusalOf(world, () => send(real, as));
  const missing = await refusalOf(world, () => send(made, as));
  expect(shape(foreign, real)).toBe(shape(missing, made));
  return foreign;
}

describe('what is Budi’s does not exist', () => {
  it.each<[string, Part]>([
    ['another customer', 'directCustomer'],
    ['a customer of another reseller', 'shortCustomer'],
    ['the reseller above his', 'reseller'],
    ['the operator', 'operator'],
    ['a reseller beside his', 'shortReseller'],
  ])('for %s', async (_, part) => {
    const show = (path: string) => (id: string, as: As) => as.get(`${path}/${id}`);
    const refusals = [
      await refusedAlike(part, [his.order, `ord_${RANDOM}`], show('/v1/orders')),
      await refusedAlike(part, [his.domain, `dom_${RANDOM}`], show('/v1/domains')),
      await refusedAlike(part, [his.topUp, `top_${RANDOM}`], show('/v1/top-ups')),
    ];
    expect(refusals.map(({ status, code }) => `${status} ${code}`)).toEqual([
      '404 order-not-found',
      '404 domain-not-found',
      '404 top-up-not-found',
    ]);
  });

  it.each<Part>(['directCustomer', 'shortCustomer'])('for the %s who would order with it', async (part) => {
    const withContact = (contact: string, as: As) => as.post('/v1/orders', { items, contact });
    const ofQuote = (quote: string, as: As) => as.post('/v1/orders', { quote });
    const contact = { status: 404, code: 'contact-not-found', pointer: '/contact' };
    expect(await refusedAlike(part, [his.contact, `con_${RANDOM}`], withContact)).toMatchObject(contact);
    const quote = { status: 404, code: 'quote-not-found', pointer: '/quote' };
    expect(await refusedAlike(part, [his.quote, `quo_${RANDOM}`], ofQuote)).toMatchObject(quote);
  });

  it.each<Part>(['operator', 'reseller', 'shortReseller'])('for the %s who would sell to him, or look at his account', async (part) => {
    const ways: ((id: string, as: As) => request.Test)[] = [
      (customer, as) => as.post('/v1/orders', { customer, items }),
      (customer, as) => as.post('/v1/quotes', { customer, items }),
      ...['', '/deposit', '/statement', '/contacts'].map((path) => (id: string, as: As) => as.get(`/v1/nodes/${id}${path}`)),
    ];
    for (const send of ways) {
      expect(await refusedAlike(part, [node('customer'), 'nod_987654'], send)).toMatchObject({ status: 404, code: 'node-not-found' });
    }
  });
});

it.each(['nod_0', 'nod_-1', 'nod_1.5', 'nod_1e3', 'nod_', '42', 'nod_99999999999999999999', "nod_1' OR '1'='1"])(
  'there is no account %j',
  async (customer) => {
    const [sari, refusal] = [await world.as('subReseller'), { status: 404, code: 'node-not-found' }];
    expect(await refusalOf(world, () => sari.post('/v1/orders', { customer, items }))).toMatchObject(refusal);
    expect(await refusalOf(world, () => sari.get(`/v1/nodes/${encodeURIComponent(customer)}`))).toMatchObject(refusal);
  },
);

it('a seller orders for its customers, and not for its resellers', async () => {
  const rina = await world.as('reseller');
  const order = () => rina.post('/v1/orders', { customer: node('subReseller'), items });
  expect(await refusalOf(world, order)).toMatchObject({ status: 404, code: 'node-not-found' });
});

describe('at the door', () => {
  it('a host that is nobody’s is not served, whatever the token', async () => {
    const budi = await world.as('customer');
    const order = () => budi.post('/v1/orders', { items }).set('Host', 'nobody.localhost').set('X-Forwarded-Host', DEMO_HOSTS.subReseller);
    expect(await refusalOf(world, order)).toMatchObject({ status: 421, code: 'host-unknown' });
  });

  it('a token counts under the brand that gave it and nowhere else', async () => {
    const eka = await world.as('directCustomer');
    const order = () => eka.post('/v1/orders', { items }).set('Host', DEMO_HOSTS.subReseller);
    expect(await refusalOf(world, order)).toMatchObject({ status: 401, code: 'not-logged-in' });
  });

  it('a token of the portal does not count in a shop', async () => {
    const sari = await world.as('subReseller');
    const authorization = sari.get('/v1/deposit').getHeader('Authorization') as string;
    const order = () =>
      request(world.customers.getHttpServer())
        .post('/v1/orders')
        .set({ Host: DEMO_HOSTS.subReseller, Authorization: authorization, 'Idempotency-Key': 'from-the-portal' })
        .send({ items });
    expect(await refusalOf(world, order)).toMatchObject({ status: 401, code: 'not-logged-in' });
  });

  it('a token that has run out orders nothing', async () => {
    const budi = await world.as('customer');
    world.clock.advance(600_000);
    expect(await refusalOf(world, () => budi.post('/v1/orders', { items }))).toMatchObject({ status: 401, code: 'token-expired' });
    world.clock.advance(-600_000);
  });

  it('customers of a suspended reseller are shut out, and let in again when it is over', async () => {
    const budi = await world.as('customer');
    const suspend = (state: 'suspended' | 'active') =>
      setSuspended(world.portal, world.cast.reseller, world.cast.subReseller.nodeId, state);
    const { email } = DEMO_PEOPLE.customer;
    const shutOut = { status: 403, code: 'account-suspended' };
    await suspend('suspended');
    expect(await refusalOf(world, () => budi.post('/v1/orders', { items }))).toMatchObject(shutOut);
    expect(await refusalOf(world, () => budi.get('/v1/domains'))).toMatchObject(shutOut);
    const login = () =>
      request(world.customers.getHttpServer())
        .post('/v1/auth/login')
        .set('Host', DEMO_HOSTS.subReseller)
        .send({ email, password: DEMO_PASSWORD });
    expect(await refusalOf(world, login)).toMatchObject(shutOut);
    await suspend('active');
    await budi.get('/v1/domains').expect(200);
  });
});
