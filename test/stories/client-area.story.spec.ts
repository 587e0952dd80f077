import { daysPass } from '../support/days-pass';
import { openCase } from '../support/open-case';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];

/** Budi buys from Senja, Senja from KopiHost. */
const SITI = {
  name: 'Siti Rahma',
  street: ['Jalan Braga 7'],
  city: 'Bandung',
  postalCode: '40111',
  phone: '0812-3456-7000',
  email: 'siti@example.test',
};

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id'] });
  await orderNames(world, 'customer', 'kopi.com', 'teh.com');
  await world.workFor(5_000);
});
afterAll(() => world.end());

async function ask<T>(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body: object = {}, part: Part = 'customer') {
  const { status, body: answer } = await (await world.as(part))[method](path, body);
  return { status, body: answer as T };
}
const idOf = async (name: string) => (await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE live_name = ?', [name]))[0]!.id;

interface Thing {
  readonly kind: string;
  readonly object: string;
  readonly until: string | null;
  readonly cost: { readonly amount: number } | null;
}
interface Home {
  readonly domains: object;
  readonly invoices: object;
  readonly ordersUnderWay: number;
  readonly deposit: { readonly available: object };
  readonly things: readonly Thing[];
}
const home = async (part: Part = 'customer') => (await ask<Home>('get', '/v1/home', {}, part)).body;

it('J-05, S-01: the home of a customer says how many domains, orders and invoices there are, and nothing waits at first', async () => {
  expect(await home()).toMatchObject({
    domains: { all: 2, active: 2, expiring: 0, expired: 0, papers: 0, deleted: 0 },
    invoices: { count: 0, missing: [] },
    deposit: { available: { amount: (await world.deposit('customer', 'subReseller')).available, currency: 'IDR' } },
    ordersUnderWay: 0,
    things: [],
  });
});

it('N-14: what waits for a customer is told with its end and what it costs, the soonest first; nobody is told of anybody else’s', async () => {
  await daysPass(world, 340);
  const { id: contact } = (await ask<{ id: string }>('post', '/v1/contacts', SITI)).body;
  await ask('post', `/v1/domains/${await idOf('teh.com')}/owner-changes`, { contact });
  const order = { items: [{ name: 'susu.com' }], payBy: 'invoice' };
  const { invoice } = (await ask<{ invoice: string }>('post', '/v1/orders', order)).body;
  const { id: theCase } = await openCase(world, 'customer', 'subReseller');
  const bill = (await ask<{ number: string; dueAt: string; missing: object }>('get', `/v1/invoices/${invoice}`)).body;
  const { renewal } = (await ask<{ renewal: { total: object } }>('get', `/v1/domains/${await idOf('kopi.com')}`)).body;

  const { things, ...counts } = await home();
  expect(counts).toMatchObject({
    domains: { active: 2, expiring: 2 },
    invoices: { count: 1, missing: [bill.missing] },
    ordersUnderWay: 1,
  });
  expect(things.map(({ until }) => until ?? '~')).toEqual(things.map(({ until }) => until ?? '~').sort());
  expect(things).toHaveLength(5);
  expect(things).toEqual(
    expect.arrayContaining([
      { kind: 'papers', object: theCase, name: expect.any(String), until: null, cost: null },
      { kind: 'invoice', object: invoice, name: bill.number, until: bill.dueAt, cost: bill.missing },
      { kind: 'renew', object: await idOf('kopi.com'), name: 'kopi.com', until: expect.any(String), cost: renewal.total },
      { kind: 'owner_consent', object: await idOf('teh.com'), name: 'teh.com', until: expect.any(String), cost: null },
    ]),
  );
  expect((await home('directCustomer')).things).toEqual([]);
});
