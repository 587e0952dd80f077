import request from 'supertest';
import { DEMO_HOSTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { refusalOf } from '../support/refusal';
import { World } from '../support/world';

type Asking = Awaited<ReturnType<World['as']>>;
type Wrong = [what: string, body: object, code: string, pointer?: string];

const HOST = DEMO_HOSTS.subReseller;
const item = (name: unknown, years: unknown = 1) => ({ items: [{ name, years }] });
const many = (count: number) => ({ items: Array.from({ length: count }, (_, i) => ({ name: `nomor-${i}.com`, years: 1 })) });
const good = item('masihbebas.com');
/** supertest writes bodies as JSON unless it is told to leave them alone. */
const asIs = (body: unknown) => body as string;

let world: World;
let budi: Asking;
let authorization: string;
beforeAll(async () => {
  world = await World.start();
  budi = await world.as('customer');
  const credentials = { email: DEMO_PEOPLE.customer.email, password: DEMO_PASSWORD };
  const { body } = await request(world.customers.getHttpServer()).post('/v1/auth/login').set('Host', HOST).send(credentials);
  authorization = `Bearer ${(body as { accessToken: string }).accessToken}`;
});
afterAll(() => world.end());

const http = () => request(world.customers.getHttpServer());
const refused = (body: object) => refusalOf(world, () => budi.post('/v1/orders', body));

describe('a name that cannot be registered is refused by its place in the order', () => {
  it.each<Wrong>([
    ['an extension nobody sells here', item('kopi.museum'), 'tld-unknown'],
    ['a name below another name', item('www.kopisenja.com'), 'tld-unknown'],
    ['other letters where the registry takes none', item('café.id'), 'name-not-allowed'],
    ['a look-alike of Cyrillic and Latin letters', item('аpple.com'), 'name-not-allowed'],
    ['a name that is too short', item('a.id'), 'name-not-allowed'],
    ['broken punycode', item('xn--a.com'), 'domain-name-invalid'],
    ['punycode that decodes to nothing', item('xn--zzzzzzzzz.com'), 'domain-name-invalid'],
    ['letters of two directions', item('אabc.com'), 'domain-name-invalid'],
    ['an invisible letter', item('kopi\u200Dsenja.com'), 'domain-name-invalid'],
    ['a NUL', item('kopi\u0000senja.com'), 'domain-name-invalid'],
    ['nothing', item(''), 'domain-name-invalid'],
    ['a label without an extension', item('kopisenja'), 'domain-name-invalid'],
    ['a label of 64 letters', item(`${'a'.repeat(64)}.com`), 'domain-name-invalid'],
    ['a web address', item('https://kopisenja.com'), 'domain-name-invalid'],
    ['a hyphen at the end', item('kopi-.com'), 'domain-name-invalid'],
    ['an underscore', item('kopi_senja.com'), 'domain-name-invalid'],
    ['301 letters', item('a'.repeat(301)), 'invalid-request'],
    ['a list', item(['kopisenja.com']), 'invalid-request'],
    ['an object', item({ $ne: null }), 'invalid-request'],
    ['null', item(null), 'invalid-request'],
  ])('%s', async (_, body, code) => {
    expect(await refused(body)).toMatchObject({ status: 422, code, pointer: '/items/0/name' });
  });

  it('the second of two that are wrong in the same way', async () => {
    const items = [...good.items, { name: 'MasihBebas.com.', years: 1 }];
    expect(await refused({ items })).toMatchObject({ code: 'name-twice', pointer: '/items/1/name', problem: { name: 'masihbebas.com' } });
  });
});

describe('a period is one to ten whole years', () => {
  it.each<[years: unknown, code: string]>([
    [0, 'period-not-allowed'],
    [11, 'period-not-allowed'],
    [-1, 'period-not-allowed'],
    [1e300, 'period-not-allowed'],
    [1.5, 'invalid-request'],
    ['1', 'invalid-request'],
    [[1], 'invalid-request'],
  ])('%j is not', async (years, code) => {
    expect(await refused(item('masihbebas.com', years))).toMatchObject({ status: 422, code, pointer: '/items/0/years' });
  });
});

describe('an order that does not have the form of one', () => {
  it.each<Wrong>([
    ['no names', { items: [] }, 'invalid-request', '/items'],
    ['51 names', many(51), 'invalid-request', '/items'],
    ['neither names nor a quote', {}, 'invalid-request', '/items'],
    ['names that are no list', { items: good.items[0] }, 'invalid-request', '/items'],
    ['names that are no objects', { items: ['kopisenja.com'] }, 'invalid-request', '/items'],
    ['names in lists of their own', { items: [good.items] }, 'invalid-request', '/items'],
    ['a list', [], 'invalid-request', '/items'],
    ['names and a quote', { ...good, quote: 'quo_1' }, 'invalid-request', '/quote'],
    ['a quote that is a list', { quote: ['quo_1'] }, 'invalid-request', '/quote'],
    ['a quote that is an object', { quote: { id: 'quo_1' } }, 'invalid-request', '/quote'],
    ['a quote that is null and no names', { quote: null }, 'invalid-request', '/items'],
    ['a quote that is null and 51 names', { quote: null, ...many(51) }, 'invalid-request', '/items'],
    ['a quote that is null and a name that is none', { quote: null, ...item({}) }, 'invalid-request', '/items/0/name'],
    ['a contact that is a list', { ...good, contact: ['con_1'] }, 'invalid-request', '/contact'],
    ['a contact that is an object', { ...good, contact: { id: 'con_1' } }, 'invalid-request', '/contact'],
    ['a contact nobody has', { ...good, contact: 'con_nobody' }, 'contact-not-found', '/contact'],
    ['a quote nobody has', { quote: 'quo_nobody' }, 'quote-not-found', '/quote'],
  ])('%s', async (_, body, code, pointer) => {
    expect(await refused(body)).toMatchObject({ status: code.endsWith('-not-found') ? 404 : 422, code, pointer });
  });

  it.each(['sellerId', 'buyerId', 'customer', 'state', 'price', 'total', 'isAdmin'])(
    'with a field %s of its own invention',
    async (field) => {
      const unknown = { status: 422, code: 'invalid-request' };
      expect(await refused({ ...good, [field]: 1 })).toMatchObject({ ...unknown, pointer: `/${field}` });
      expect(await refused({ items: [{ ...good.items[0], [field]: 1 }] })).toMatchObject({ ...unknown, pointer: `/items/0/${field}` });
    },
  );
});

describe('a key that cannot tell this order from others', () => {
  const missing = { status: 400, code: 'idempotency-key-missing' };
  const invalid = { status: 422, code: 'idempotency-key-invalid' };

  it('is none, or an empty one', async () => {
    expect(await refusalOf(world, () => budi.post('/v1/orders', good).unset('Idempotency-Key'))).toMatchObject(missing);
    expect(await refusalOf(world, () => budi.post('/v1/orders', good, ''))).toMatchObject(missing);
  });

  it.each(['seven77', 'k'.repeat(256), 'with a space in it', 'key-one, key-two', 'kunci-é-panjang'])('is %j', async (key) => {
    expect(await refusalOf(world, () => budi.post('/v1/orders', good, key))).toMatchObject(invalid);
  });
});

describe('a request that HTTP itself has words for', () => {
  const raw = (body: string, type = 'application/json') =>
    http()
      .post('/v1/orders')
      .set({ Host: HOST, Authorization: authorization, 'Idempotency-Key': 'raw-request', 'Content-Type': type })
      .serialize(asIs)
      .send(body);

  it.each([
    ['JSON that is cut off', () => raw('{"items":['), 400, 'malformed-json'],
    ['10 MB', () => raw(JSON.stringify({ items: 'x'.repeat(10_000_000) })), 413, 'body-too-large'],
    ['plain text', () => raw(JSON.stringify(good), 'text/plain'), 415, 'content-type-unsupported'],
    ['a form', () => raw('items=kopisenja.com', 'application/x-www-form-urlencoded'), 415, 'content-type-unsupported'],
    ['an address nobody has', () => budi.get('/v1/nothing'), 404, 'not-found'],
    ['another method', () => http().put('/v1/orders').set('Host', HOST), 405, 'method-not-allowed'],
    ['an attempt to delete', () => http().delete('/v1/orders/ord_1').set('Host', HOST), 405, 'method-not-allowed'],
    ['a letter that is none', () => budi.get('/v1/orders/%FF'), 400, 'bad-request'],
    ['an order id of 3,000 letters', () => budi.get(`/v1/orders/${'x'.repeat(3_000)}`), 404, 'order-not-found'],
  ])('%s', async (_, send, status, code) => {
    expect(await refusalOf(world, send)).toMatchObject({ status, code, pointer: undefined });
  });
});

it('after all of that the books are right, and a good order is taken', async () => {
  expect(await world.broken()).toEqual({});
  expect((await budi.post('/v1/orders', good)).status).toBe(201);
});
