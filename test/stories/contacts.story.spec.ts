import { Registries } from '#libs/registry';
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
/** What the registry of a name has of whom it is registered for. */
const there = async (name: string) => {
  const [row] = await world.reads.query<{ registry: string; auth_info: string; handle: string }>(
    `SELECT d.registry, h.handle, h.auth_info FROM domain d JOIN contact_handle h ON h.contact_id = d.registrant_id AND h.registry = d.registry
     WHERE d.live_name = ?`,
    [name],
  );
  const registry = world.worker.get(Registries, { strict: false }).get(row!.registry);
  const [domain, contact] = [await registry.infoDomain(name), await registry.infoContact(row!.handle, row!.auth_info)];
  if (domain.kind !== 'done' || contact.kind !== 'done') throw new Error(`${domain.kind} ${contact.kind}`);
  const others = domain.value.contacts.map(({ id }) => id);
  return { ...contact.value, isHolder: domain.value.registrant === row!.handle && others.every((id) => id === row!.handle) };
};
const typedOf = async (id: string) => {
  const { name, street, city, province, postalCode, country, phone, email } = (await ask('customer', 'get', `/v1/contacts/${id}`))
    .body as unknown as typeof SITI & { country: string };
  return { name, street, city, province, postalCode, country, phone, email };
};
const ofDefault = async () => (await ask('customer', 'get', '/v1/contacts')).body.data[0] as { id: string; domains: number };

describe('a contact', () => {
  it('says how many domains are registered for it, and which (H-09)', async () => {
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

  it('begins with what is known of its customer (J-03)', async () => {
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

describe('what a contact says is changed', () => {
  it('for all its domains: it is the same contact in a new version, and its registries are told', async () => {
    const { id } = await ofDefault();
    const changed = await ask('subReseller', 'put', `/v1/contacts/${id}`, { ...(await typedOf(id)), email: 'baru@example.test' });
    expect(changed).toMatchObject({ status: 200, body: { id, version: 2, email: 'baru@example.test' } });
    expect((await ask('customer', 'get', `/v1/contacts/${id}/registries`)).body).toMatchObject([{ version: 2, state: 'under_way' }]);
    expect(await world.broken()).toEqual({});
    await world.workFor(0);
    expect(await there('kopi.com')).toMatchObject({ email: 'baru@example.test', isHolder: true });
    expect((await ask('customer', 'get', `/v1/contacts/${id}/registries`)).body).toMatchObject([
      { version: 2, state: 'done', reason: null },
    ]);
    const [newest] = (await ask('customer', 'get', `/v1/contacts/${id}/versions`)).body.data;
    expect(newest).toMatchObject({
      version: 2,
      before: { email: 'budi@example.test' },
      after: { email: 'baru@example.test' },
      by: 'other',
    });
    expect(await world.broken()).toEqual({});
  });

  it('for some of them: these get a contact of their own at their registry', async () => {
    const { id } = await ofDefault();
    const teh = (await ask('customer', 'get', `/v1/contacts/${id}/domains`)).body.data.find(({ name }) => name === 'teh.com')!['id'];
    const typed = { ...(await typedOf(id)), city: 'Cimahi', postalCode: '40511' };
    const split = await ask('customer', 'put', `/v1/contacts/${id}`, { ...typed, domains: [teh] });
    expect(split).toMatchObject({ status: 200, body: { version: 1, city: 'Cimahi' } });
    expect(split.body.id).not.toBe(id);
    await world.workFor(0);
    expect(await there('teh.com')).toMatchObject({ postal: [{ city: 'Cimahi' }], isHolder: true });
    expect(await there('kopi.com')).toMatchObject({ postal: [{ city: 'Bandung' }] });
    expect((await ask('customer', 'get', `/v1/contacts/${split.body.id}`)).body.domains).toBe(1);
    expect((await ask('customer', 'put', `/v1/contacts/${id}`, typed)).body).toMatchObject({ code: 'contact-exists' });
    expect((await ask('customer', 'put', `/v1/contacts/${id}`, { ...typed, domains: [teh] })).body).toMatchObject({
      code: 'domain-not-found',
    });
    expect(await world.broken()).toEqual({});
  });

  it('but not into another holder: that is a change of owner (H-02)', async () => {
    const { id } = await ofDefault();
    const other = { ...(await typedOf(id)), organization: 'PT Kopi' };
    expect(await ask('customer', 'put', `/v1/contacts/${id}`, other)).toMatchObject({ status: 409, body: { code: 'owner-change-needed' } });
  });

  it.each(['drop-after', 'drop-before', 'garble'] as const)('once, whatever becomes of the answer: %s', async (fault) => {
    const { id } = await ofDefault();
    world.sandbox.control.arm({ fault, verb: 'update', object: 'contact', times: 1 });
    await ask('customer', 'put', `/v1/contacts/${id}`, { ...(await typedOf(id)), street: [`Jalan ${fault} 1`] });
    await world.workFor(60_000, 5_000);
    expect(await there('kopi.com')).toMatchObject({ postal: [{ street: [`Jalan ${fault} 1`] }] });
    expect((await ask('customer', 'get', `/v1/contacts/${id}/registries`)).body).toMatchObject([{ state: 'done' }]);
    expect(await world.broken()).toEqual({});
  });

  it('and is refused with the reason where a registry does not take it, until it is saved once more', async () => {
    const { id } = await ofDefault();
    const typed = { ...(await typedOf(id)), city: 'Garut' };
    world.sandbox.control.arm({ fault: 'refuse', code: 2005, verb: 'update', object: 'contact', times: 1 });
    await ask('customer', 'put', `/v1/contacts/${id}`, typed);
    await world.workFor(0);
    expect((await ask('customer', 'get', `/v1/contacts/${id}/registries`)).body).toMatchObject([
      { state: 'refused', reason: expect.stringContaining('does not take') as string },
    ]);
    expect(await world.broken()).toEqual({});
    await ask('customer', 'put', `/v1/contacts/${id}`, typed);
    await world.workFor(0);
    expect(await there('kopi.com')).toMatchObject({ postal: [{ city: 'Garut' }] });
  });

  it('not while one of its domains is frozen, and by nobody else', async () => {
    const { id } = await ofDefault();
    const kopi = (await ask('customer', 'get', `/v1/contacts/${id}/domains`)).body.data[0]!['id'] as string;
    await ask('customer', 'put', `/v1/domains/${kopi}/freeze`);
    const typed = { ...(await typedOf(id)), city: 'Bogor' };
    expect(await ask('customer', 'put', `/v1/contacts/${id}`, typed)).toMatchObject({ status: 409, body: { code: 'domain-frozen' } });
    await ask('customer', 'delete', `/v1/domains/${kopi}/freeze`);
    for (const part of ['reseller', 'operator', 'shortCustomer'] as const)
      expect((await ask(part, 'put', `/v1/contacts/${id}`, typed)).status).toBe(404);
  });
});
