import { orderNames } from '../support/order-names';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Answer {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly domains: number;
  readonly missing: readonly string[];
  readonly data: readonly Record<string, unknown>[];
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}

/** Budi buys from Senja, Senja from KopiHost, KopiHost from the operator. */
const SITI = {
  name: 'Siti Rahma',
  street: ['Jalan Braga 7'],
  city: 'Bandung',
  province: 'Jawa Barat',
  postalCode: '40111',
  phone: '0812-3456-7000',
  email: 'siti@example.test',
};

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id'] });
  await orderNames(world, 'customer', 'kopi.com', 'teh.com', 'susu.com');
  await world.workFor(5_000);
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const ask = async (part: Part, method: 'get' | 'put' | 'post' | 'delete', path: string, body: object = {}) => {
  const { status, body: answer } = await (await world.as(part))[method](path, body);
  return { status, body: answer as Answer };
};
const ofDefault = async () => (await ask('customer', 'get', '/v1/contacts')).body.data[0] as { id: string; domains: number };

describe('a contact', () => {
  it('says how many domains are registered for it, and which', async () => {
    const { id, domains } = await ofDefault();
    expect(domains).toBe(3);
    const page = (await ask('customer', 'get', `/v1/contacts/${id}/domains?limit=2`)).body as Answer & { nextCursor: string };
    expect(page.data.map(({ name }) => name)).toEqual(['kopi.com', 'susu.com']);
    const rest = await ask('subReseller', 'get', `/v1/contacts/${id}/domains?limit=2&cursor=${page.nextCursor}`);
    expect(rest.body.data.map(({ name }) => name)).toEqual(['teh.com']);
  });

  it('that says what another one says is that one', async () => {
    const first = await ask('customer', 'post', '/v1/contacts', SITI);
    expect(first).toMatchObject({ status: 201, body: { version: 1 } });
    expect((await ask('customer', 'post', '/v1/contacts', { ...SITI, phone: '+62 812 3456 7000' })).body.id).toBe(first.body.id);
    expect((await ask('customer', 'post', '/v1/contacts', { ...SITI, city: 'Cimahi' })).body.id).not.toBe(first.body.id);
    const versions = (await ask('customer', 'get', `/v1/contacts/${first.body.id}/versions`)).body.data;
    expect(versions).toMatchObject([{ version: 1, before: null, after: { name: 'Siti Rahma', phone: '+6281234567000' }, by: 'own' }]);
  });

  it('is told field by field what is wrong with it, in both languages', async () => {
    const typed = { ...SITI, postalCode: '4011', phone: '12', country: 'XX' };
    const { status, body } = await ask('customer', 'post', '/v1/contacts', typed);
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/country is-iso31661-alpha2', '/phone is-phone']);
    const inIndonesian = await (
      await world.as('customer')
    )
      .post('/v1/contacts', { ...SITI, postalCode: '4011' })
      .set('Accept-Language', 'id');
    expect((inIndonesian.body as Answer).errors).toEqual([
      { pointer: '/postalCode', code: 'is-postal-code', message: expect.stringContaining('lima angka') as string },
    ]);
  });

  it('begins with what is known of its customer', async () => {
    const mine = await ask('customer', 'get', '/v1/contacts/prefilled');
    expect(mine).toMatchObject({ status: 200, body: { name: 'Budi Santoso', city: 'Bandung', missing: [] } });
    const seller = `/v1/nodes/nod_${world.cast.customer.nodeId}/contacts/prefilled`;
    expect((await ask('subReseller', 'get', seller)).body).toEqual(mine.body);
    expect((await ask('reseller', 'get', seller)).status).toBe(404);
  });

  it('is nobody else’s to look at', async () => {
    const { id } = await ofDefault();
    for (const path of ['', '/domains', '/versions'])
      for (const part of ['reseller', 'operator', 'shortCustomer'] as const)
        expect((await ask(part, 'get', `/v1/contacts/${id}${path}`)).status).toBe(404);
  });
});
