import { World } from '../support/world';
import { ApiDescription } from './api-description';
import { holes } from './json-schema';

type Part = Parameters<World['as']>[0];
interface Listed {
  readonly data: readonly { readonly id: string }[];
}

let world: World;
let described: Readonly<Record<'portal' | 'customers', ApiDescription>>;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  described = { portal: await ApiDescription.of(world.portal), customers: await ApiDescription.of(world.customers) };
  await trade();
});
afterAll(() => world.end());

/** Somebody buys, somebody's reseller is short, and a top-up waits, so that every list has something to show. */
async function trade(): Promise<void> {
  const items = [{ name: 'kopisenja.id' }, { name: 'kopisenja.com', years: 2 }];
  await (await world.as('customer')).post('/v1/orders', { items }).expect(201);
  await (await world.as('shortCustomer')).post('/v1/orders', { items: [{ name: 'awanbiru.id' }] }).expect(201);
  await (await world.as('customer')).post('/v1/top-ups', { amount: 50_000 }).expect(201);
  await world.work();
}

/** An address for one of the demo's people: `{customer}` is that node, `{first}` the first row of the list before it. */
async function addressed(part: Part, address: string): Promise<string> {
  const url = address.replaceAll(/\{(?!first)(\w+)\}/g, (_, node: Part) => `nod_${world.cast[node].nodeId}`);
  const [list, isOne] = [url.split('/{first}')[0]!, url.endsWith('/{first}')];
  if (!isOne) return list;
  const { body } = (await (await world.as(part)).get(list)) as { body: Listed };
  return `${list}/${body.data[0]!.id}`;
}

describe.each(['portal', 'customers'] as const)('the description of the API for %s', (name) => {
  it('says of every route in a sentence what it is for, and what it answers with', () => {
    const silent = described[name].operations.filter(({ route, operation: { summary, responses } }) => {
      const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      const says = good.every(([status, { content }]) => status === '204' || Object.values(content ?? {})[0]?.schema !== undefined);
      return good.length === 0 || !says || (summary === undefined && route.includes('/v1/'));
    });
    expect(silent.map(({ route }) => route)).toEqual([]);
  });

  it('leaves nothing open: every field of every body and answer has a type', () => {
    const bodies = described[name].operations.flatMap(({ route, operation: { requestBody, responses } }) =>
      [requestBody, ...Object.values(responses)].flatMap((each) =>
        Object.values(each?.content ?? {}).flatMap(({ schema }) => holes(schema ?? {}, route)),
      ),
    );
    const named = Object.entries(described[name].schemas).flatMap(([schema, each]) => holes(each, schema));
    expect([...bodies, ...named]).toEqual([]);
  });
});

describe('the portal answers as it says', () => {
  it.each<[Part, string]>([
    ['operator', '/v1/nodes'],
    ['operator', '/v1/nodes/{operator}'],
    ['reseller', '/v1/nodes/{subReseller}/deposit'],
    ['reseller', '/v1/nodes/{subReseller}/deposit/as-of?at=2026-01-01T00:00:00Z'],
    ['reseller', '/v1/nodes/{subReseller}/statement'],
    ['subReseller', '/v1/nodes/{customer}/contacts'],
    ['operator', '/v1/prices?tld=id'],
    ['subReseller', '/v1/prices?tld=id'],
    ['operator', '/v1/packages'],
    ['subReseller', '/v1/price-grid?list={customer}&limit=3'],
    ['operator', '/v1/price-grid?list=cost&tld=com&action=renew'],
    ['reseller', '/v1/sale-switches'],
    ['operator', '/v1/prices/losses'],
    ['reseller', '/v1/markups'],
    ['reseller', '/v1/promotions'],
    ['reseller', '/v1/promotions/received'],
    ['subReseller', '/v1/prices/children/{customer}?tld=id'],
    ['reseller', '/v1/prices/xray?name=kopi.id&buyer={customer}'],
    ['operator', '/v1/prices/xray?tld=com&buyer={customer}'],
    ['subReseller', '/v1/prices/xray?tld=com'],
    ['subReseller', '/v1/orders'],
    ['subReseller', '/v1/orders/{first}'],
    ['operator', '/v1/sales'],
    ['subReseller', '/v1/whois?name=kopisenja.com'],
    ['subReseller', '/v1/domains'],
    ['subReseller', '/v1/domains/{first}'],
    ['reseller', '/v1/deposit'],
    ['shortReseller', '/v1/deposit'],
    ['subReseller', '/v1/deposit/statement'],
    ['reseller', '/v1/forecast'],
    ['reseller', '/v1/statement-imports'],
    ['reseller', '/v1/statement-rows?state=open'],
    ['subReseller', '/v1/deposit/as-of?at=2026-01-01T00:00:00Z'],
    ['subReseller', '/v1/top-ups'],
    ['subReseller', '/v1/top-ups/children?state=pending'],
    ['subReseller', '/v1/top-ups/{first}'],
    ['operator', '/v1/auth/me'],
    ['reseller', '/v1/audit'],
  ])('to the %s: %s', async (part, address) => {
    const url = await addressed(part, address);
    const { status, body } = await (await world.as(part)).get(url);
    expect(described.portal.differences('GET', url, status, body)).toEqual([]);
  });

  it('to a question what a change of prices would do', async () => {
    const cells = [{ tld: 'com', action: 'renew', years: 1, amount: 450_000 }];
    const changes = [{ list: `nod_${world.cast.subReseller.nodeId}`, cells }];
    const { status, body } = await (await world.as('reseller')).post('/v1/price-simulations', { changes });
    expect(described.portal.differences('POST', '/v1/price-simulations', status, body)).toEqual([]);
  });

  it('to whoever says what a dollar is worth, and asks afterwards', async () => {
    const operator = await world.as('operator');
    const set = await operator.post('/v1/exchange-rates', { currency: 'USD', rate: '16412.50', source: 'JISDOR' });
    const list = await operator.get('/v1/exchange-rates');
    expect(described.portal.differences('POST', '/v1/exchange-rates', set.status, set.body)).toEqual([]);
    expect(described.portal.differences('GET', '/v1/exchange-rates', list.status, list.body)).toEqual([]);
  });

  it('to a price list that comes back from a sheet program', async () => {
    const rina = await world.as('reseller');
    const sheet = await rina.get(`/v1/price-grid.xlsx?tld=com&list=nod_${world.cast.subReseller.nodeId}`).buffer().responseType('blob');
    const { status, body } = await rina.upload('/v1/price-grid/imports', sheet.body as Buffer);
    expect(described.portal.differences('POST', '/v1/price-grid/imports', status, body)).toEqual([]);
  });

  it('to a question about names', async () => {
    const { status, body } = await (
      await world.as('reseller')
    ).post('/v1/availability', { names: ['kopisenja.id', 'masihbebas.com', 'x y', 'a.zzz'] });
    expect(described.portal.differences('POST', '/v1/availability', status, body)).toEqual([]);
  });

  it('to whoever makes a node', async () => {
    const owner = { name: 'Tono', email: 'tono@example.test' };
    const { status, body } = await (await world.as('reseller')).post('/v1/nodes', { kind: 'reseller', name: 'Toko Tono', owner });
    expect(described.portal.differences('POST', '/v1/nodes', status, body)).toEqual([]);
  });
});

describe('the customer API answers as it says', () => {
  it.each<[Part, string]>([
    ['customer', '/v1/brand'],
    ['customer', '/v1/prices?tld=com'],
    ['customer', '/v1/orders'],
    ['shortCustomer', '/v1/orders'],
    ['customer', '/v1/orders/{first}'],
    ['customer', '/v1/domains'],
    ['customer', '/v1/domains/{first}'],
    ['customer', '/v1/contacts'],
    ['customer', '/v1/contacts/{first}'],
    ['customer', '/v1/contacts/{first}/domains'],
    ['customer', '/v1/contacts/{first}/versions'],
    ['customer', '/v1/contacts/{first}/registries'],
    ['customer', '/v1/contacts/prefilled'],
    ['customer', '/v1/deposit'],
    ['customer', '/v1/deposit/statement'],
    ['customer', '/v1/top-ups'],
    ['customer', '/v1/top-ups/{first}'],
  ])('to the %s: %s', async (part, address) => {
    const url = await addressed(part, address);
    const { status, body } = await (await world.as(part)).get(url);
    expect(described.customers.differences('GET', url, status, body)).toEqual([]);
  });

  it('to an order, and to the same order sent again', async () => {
    const customer = await world.as('customer');
    const order = () => customer.post('/v1/orders', { items: [{ name: 'sekalilagi.id' }] }, 'the-same-key');
    const [placed, again] = [await order(), await order()];
    expect([placed.status, again.status, again.headers['idempotent-replayed']]).toEqual([201, 200, 'true']);
    expect(again.headers.location).toBe(`/v1/orders/${(placed.body as { id: string }).id}`);
    expect(described.customers.differences('POST', '/v1/orders', 201, placed.body)).toEqual([]);
    expect(described.customers.differences('POST', '/v1/orders', 200, again.body)).toEqual([]);
  });
});
