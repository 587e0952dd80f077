import { amountsIn } from '../support/amounts-in';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Order {
  readonly id: string;
  readonly state: string;
  readonly total: { readonly amount: number };
  readonly items: readonly { readonly id: string; readonly name: string; readonly state: string }[];
}

/** One movement in a statement. */
interface Line {
  readonly kind: string;
  readonly availableChange: { readonly amount: number };
  readonly heldChange: { readonly amount: number };
  readonly available: { readonly amount: number };
  readonly held: { readonly amount: number };
}

const NAMES = ['kopisenja.id', 'kopisenja.com'];
const ITEMS = NAMES.map((name) => ({ name, years: 1 }));
const KEY = 'budi-buys-kopisenja';
const rp = (amount: number) => ({ amount, currency: 'IDR' });
const bill = (price: number, tax: number) => ({ price: rp(price), tax: rp(tax), total: rp(price + tax) });
const margin = (price: number, tax: number, cost: number) => ({ ...bill(price, tax), cost: rp(cost), margin: rp(price - cost) });

/**
 * What each level asks of the one below it. The operator and KopiHost are taxable (PKP: 12 % of 11/12 of the price), and
 * reclaim the tax they pay; Senja is not, so the tax on what it buys is part of its cost.
 */
const SOLD = {
  operator: { 'kopisenja.id': margin(144_000, 15_840, 128_000), 'kopisenja.com': margin(180_000, 19_800, 158_000) },
  reseller: { 'kopisenja.id': margin(169_000, 18_590, 144_000), 'kopisenja.com': margin(198_000, 21_780, 180_000) },
  subReseller: { 'kopisenja.id': margin(225_000, 0, 187_590), 'kopisenja.com': margin(269_000, 0, 219_780) },
};
type Seller = keyof typeof SOLD;
/** Each seller, the child that pays it, what that child had, and what both names cost it together. */
const EDGES = [
  ['operator', 'reseller', 25_000_000, 359_640],
  ['reseller', 'subReseller', 8_000_000, 407_370],
  ['subReseller', 'customer', 5_000_000, 494_000],
] as const;

let world: World;
let order: Order;
const place = async (body: object = { items: ITEMS }, key = KEY, part: Part = 'customer') =>
  (await world.as(part)).post('/v1/orders', body, key);
const get = async <T>(part: Part, path: string) => (await (await world.as(part)).get(path).expect(200)).body as T;
const node = (part: Part) => `nod_${world.cast[part].nodeId}`;

async function deposits() {
  return Promise.all(EDGES.map(([seller, buyer]) => world.deposit(buyer, seller)));
}

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.end());

it('Budi finds both names free, with what they cost him', async () => {
  const { body } = await (await world.as('customer')).post('/v1/availability', { names: NAMES });
  expect(body).toMatchObject({
    data: [
      { name: 'kopisenja.id', status: 'available', price: { years: 1, ...bill(225_000, 0) } },
      { name: 'kopisenja.com', status: 'available', price: { years: 1, ...bill(269_000, 0) } },
    ],
  });
});

it('he orders a quote of them, and the price is set aside at all three levels at once, each by its own amount', async () => {
  const quote = await (await world.as('customer')).post('/v1/quotes', { items: ITEMS }).expect(201);
  expect(quote.body).toMatchObject({ customer: node('customer'), total: rp(494_000) });

  const placed = await place({ quote: (quote.body as { id: string }).id });
  order = placed.body as Order;
  expect([placed.status, placed.headers.location]).toEqual([201, `/v1/orders/${order.id}`]);
  expect(order).toMatchObject({ state: 'held', total: rp(494_000), customer: node('customer') });
  expect(await deposits()).toEqual(EDGES.map(([, , had, paid]) => ({ available: had - paid, held: paid })));
  expect(world.sandbox.control.billing()).toEqual([]);
  expect(await world.broken()).toEqual({});
});

it('both names are registered once and paid for at every level', async () => {
  await world.work();
  expect(await get('customer', `/v1/orders/${order.id}`)).toMatchObject({ state: 'done', items: [{ state: 'done' }, { state: 'done' }] });
  expect(await deposits()).toEqual(EDGES.map(([, , had, paid]) => ({ available: had - paid, held: 0 })));
  const billed = world.sandbox.control.billing().map(({ command, object, years }) => ({ command, object, years }));
  expect(billed.sort((a, b) => (a.object < b.object ? 1 : -1))).toEqual(NAMES.map((object) => ({ command: 'create', object, years: 1 })));
  expect(await world.broken()).toEqual({});
});

it('Budi and Sari list the domains; nobody above them does', async () => {
  for (const part of ['customer', 'subReseller'] as const) {
    const { data } = await get<{ data: { name: string; phase: string }[] }>(part, '/v1/domains');
    expect(data.map(({ name, phase }) => `${name} ${phase}`).sort()).toEqual(['kopisenja.com active', 'kopisenja.id active']);
  }
  for (const part of ['reseller', 'operator'] as const) expect(await get(part, '/v1/domains')).toMatchObject({ data: [] });
});

it.each(EDGES)('what the %s sold is paid by the %s, line by line', async (seller, buyer, had, paid) => {
  const sales = await get<{ data: { name: string; child: string }[] }>(seller, '/v1/sales');
  const expected = Object.entries(SOLD[seller]).map(([name, money]) => ({ name, child: node(buyer), state: 'done', ...money }));
  expect(sales.data).toHaveLength(2);
  expect(sales.data).toEqual(expect.arrayContaining(expected.map((each) => expect.objectContaining(each) as object)));

  const statement = await get<{ data: Line[] }>(buyer, '/v1/deposit/statement');
  expect(await get(seller, `/v1/nodes/${node(buyer)}/statement`)).toEqual(statement);
  const lines = statement.data.toReversed();
  expect(lines.map(({ kind }) => kind).filter((kind) => kind !== 'capture')).toEqual(['top-up', 'hold', 'hold']);
  expect(lines.at(-1)).toMatchObject({ available: rp(had - paid), held: rp(0) });
  let [available, held] = [0, 0];
  for (const line of lines) {
    available += line.availableChange.amount;
    held += line.heldChange.amount;
    expect([line.available.amount, line.held.amount]).toEqual([available, held]);
  }
});

it.each<[Seller, Part, Seller | null]>([
  ['operator', 'reseller', null],
  ['reseller', 'subReseller', 'operator'],
  ['subReseller', 'customer', 'reseller'],
])('the X-ray shows the %s what it asks of the %s and what it pays, of a sale to Budi', async (seller, child, parent) => {
  for (const name of NAMES as (keyof (typeof SOLD)[Seller])[]) {
    const { price, tax, total } = SOLD[parent ?? seller][name];
    expect(await get(seller, `/v1/prices/xray?name=${name}&buyer=${node('customer')}`)).toMatchObject({
      bought: parent && { price, tax, total },
      sold: { child: node(child), ...SOLD[seller][name] },
    });
  }
});

const SHOP = ['/v1/prices?years=1&action=register&tld=id', '/v1/prices?years=1&action=register&tld=com', '/v1/orders', '/v1/domains'];
const MONEY = ['/v1/deposit', '/v1/deposit/statement', '/v1/top-ups'];
const PORTAL = ['/v1/nodes', '/v1/sales', '/v1/top-ups/children', '/v1/auth/me', '/v1/prices/xray?name=kopisenja.id&buyer={customer}'];
const child = (part: Part) => ['', '/deposit', '/statement'].map((path) => `/v1/nodes/${node(part)}${path}`);
const billed = ({ price, tax, total }: ReturnType<typeof margin>) => [price.amount, tax.amount, total.amount];
const allOf = (seller: Seller): number[] => [...amountsIn(SOLD[seller])];

it.each<[Part, Seller[], RegExp]>([
  ['operator', ['operator'], /senja(?!\.(id|com))|sari|budi|rina|ord_|con_/i],
  ['reseller', ['operator', 'reseller'], /kedai|budi|sari|senja domain|ratna|pohonnama|ord_|con_/i],
  ['subReseller', ['reseller', 'subReseller'], /rina|kopihost|ratna|pohonnama|registry/i],
  ['customer', ['subReseller'], /sari|rina|kopihost|ratna|pohonnama|registry|cost|margin/i],
])('the %s is told its own amounts, accounts and names, and nobody else’s', async (viewer, levels, foreignNames) => {
  const direct = EDGES.find(([seller]) => seller === viewer)?.[1];
  const paths = [
    ...SHOP,
    ...(viewer === 'operator' ? [] : MONEY),
    ...(direct ? [...PORTAL.map((path) => path.replace('{customer}', node('customer'))), ...child(direct)] : []),
  ];
  const answers = await Promise.all(paths.map((path) => get<object>(viewer, path)));
  // Whom they pay is theirs to know.
  const text = JSON.stringify(answers, (name, value: unknown) => (name === 'payTo' ? undefined : value));
  const said = amountsIn(answers);
  // A level's buyer is told the bill; its cost and margin are the seller's own.
  const own = new Set(levels.flatMap((level) => (level === viewer ? allOf(level) : Object.values(SOLD[level]).flatMap(billed))));
  const foreign = (Object.keys(SOLD) as Seller[]).flatMap(allOf).filter((amount) => amount !== 0 && !own.has(amount));
  const totals = EDGES.filter(([seller, buyer]) => seller !== viewer && buyer !== viewer).flatMap(([, , had, paid]) => [paid, had - paid]);
  expect(foreign.length).toBeGreaterThan(5);
  expect([...foreign, ...totals].filter((amount) => said.has(amount))).toEqual([]);
  expect([...own].filter((amount) => amount !== 0 && said.has(amount)).length).toBeGreaterThan(1);
  const children = await world.reads.query<{ child_id: unknown }>('SELECT child_id FROM edge WHERE parent_id = ?', [
    world.cast[viewer].nodeId,
  ]);
  const known = [node(viewer), ...children.map(({ child_id: id }) => `nod_${Number(id)}`)];
  expect([...new Set(text.match(/nod_\d+/g))].filter((id) => !known.includes(id))).toEqual([]);
  expect(text.match(foreignNames)).toBeNull();
});
