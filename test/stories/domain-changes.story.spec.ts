import { Registries } from '#libs/registry';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Change {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly by: string;
  readonly before: { readonly nameServers: readonly { readonly name: string }[] | null; readonly isLocked: boolean | null };
  readonly wanted: Change['before'];
  readonly failure: { readonly code: string } | null;
  readonly code?: string;
}

/** Budi buys from Senja, Senja from KopiHost, KopiHost from the operator. */
const NAME = 'kopi.com';
const FAULTS = ['drop-after', 'drop-before', 'garble'] as const;
const SERVERS = [{ name: 'ns1.contoh.net' }, { name: 'ns2.contoh.net' }];
const LOCKED = ['clientTransferProhibited', 'clientUpdateProhibited', 'clientDeleteProhibited'];

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id'] });
  await orderNames(world, 'customer', NAME, 'teh.com', ...FAULTS.map((fault) => `${fault}.com`));
  await world.workFor(5_000);
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const idOf = async (name: string) => (await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE name = ?', [name]))[0]!.id;
const at = async (part: Part, method: 'get' | 'put' | 'post' | 'delete', path: string, body: object = {}, name = NAME) => {
  const { status, body: answer } = await (await world.as(part))[method](`/v1/domains/${await idOf(name)}${path}`, body);
  return { status, body: answer as Change & { data: Change[]; authCode: string; nameServers: string[]; isLocked: boolean } };
};
const history = async (name = NAME, part: Part = 'customer') => (await at(part, 'get', '/changes', {}, name)).body.data;
const there = async (name = NAME) => {
  const { registry } = (await world.reads.query<{ registry: string }>('SELECT registry FROM domain WHERE name = ?', [name]))[0]!;
  const info = await world.worker.get(Registries, { strict: false }).get(registry).infoDomain(name);
  if (info.kind !== 'done') throw new Error(info.kind);
  return info.value;
};
const letters = (template: string) =>
  world.reads.query<{ recipient_email: string; data: string; state: string }>('SELECT * FROM letter WHERE template = ?', [template]);

describe('name servers', () => {
  it('are set by whoever owns the name, once at a time, and stand at the registry', async () => {
    const asked = await at('customer', 'put', '/name-servers', { nameServers: SERVERS });
    expect(asked).toMatchObject({ status: 202, body: { kind: 'name_servers', state: 'under_way', by: 'own' } });
    expect(await at('subReseller', 'put', '/lock')).toMatchObject({ status: 409, body: { code: 'change-in-progress' } });
    await world.workFor(0);
    expect((await there()).nameServers).toEqual(['ns1.contoh.net', 'ns2.contoh.net']);
    expect((await at('customer', 'get', '')).body.nameServers).toEqual(['ns1.contoh.net', 'ns2.contoh.net']);
    expect(await letters('domain-changed')).toHaveLength(1);
    expect(await world.broken()).toEqual({});
  });

  it('inside the name itself come with their addresses, by whoever sold it, and the history says what was before', async () => {
    const own = [{ name: 'ns1.kopi.com', addresses: ['192.0.2.1', '2001:db8::1'] }, SERVERS[1]!];
    expect(await at('subReseller', 'put', '/name-servers', { nameServers: [{ name: 'ns1.kopi.com' }, SERVERS[0]!] })).toMatchObject({
      status: 422,
      body: { code: 'name-servers-invalid', errors: [{ pointer: '/nameServers/0/addresses', code: 'glue-missing' }] },
    });
    await at('subReseller', 'put', '/name-servers', { nameServers: own });
    await world.workFor(0);
    expect((await there()).nameServers).toEqual(expect.arrayContaining(['ns1.kopi.com', 'ns2.contoh.net']));
    expect((await there()).subordinateHosts).toEqual(['ns1.kopi.com']);
    const [last] = await history();
    expect(last).toMatchObject({ state: 'done', by: 'other', wanted: { nameServers: [{ name: 'ns1.kopi.com' }, {}] } });
    expect(last!.before.nameServers!.map(({ name }) => name)).toEqual(['ns1.contoh.net', 'ns2.contoh.net']);
  });

  it('stand there with other addresses when nothing else about them changes', async () => {
    const own = [{ name: 'ns1.kopi.com', addresses: ['192.0.2.9'] }, SERVERS[1]!];
    await at('customer', 'put', '/name-servers', { nameServers: own });
    await world.workFor(0);
    expect((await history())[0]).toMatchObject({ state: 'done' });
    const host = await world.worker.get(Registries, { strict: false }).forTld('com')!.infoHost('ns1.kopi.com');
    expect(host).toMatchObject({ kind: 'done', value: { addresses: ['192.0.2.9'] } });
  });

  it('are nobody else’s to set, or to look at', async () => {
    for (const part of ['shortReseller', 'operator', 'reseller'] as const) {
      expect((await at(part, 'put', '/name-servers', { nameServers: SERVERS })).status).toBe(404);
      expect((await at(part, 'get', '/changes')).status).toBe(404);
    }
  });
});

describe('the registrar lock', () => {
  it('keeps the name where it is, and other changes go on below it (H-25)', async () => {
    await at('customer', 'put', '/lock');
    await world.workFor(0);
    expect((await there()).statuses).toEqual(expect.arrayContaining(LOCKED));
    await at('customer', 'put', '/name-servers', { nameServers: SERVERS });
    await world.workFor(0);
    expect((await there()).statuses).toEqual(expect.arrayContaining(LOCKED));
    expect((await there()).nameServers).toEqual(['ns1.contoh.net', 'ns2.contoh.net']);
    expect((await at('customer', 'get', '')).body.isLocked).toBe(true);
    const given = await (await world.as('subReseller')).post(`/v1/domains/${await idOf(NAME)}/deletion`, { reason: 'Salah ketik' });
    expect(given).toMatchObject({ status: 409, body: { code: 'domain-locked' } });
    expect(await world.broken()).toEqual({});
  });

  it('closes again when the registry refuses what it was opened for', async () => {
    await at('customer', 'put', '/name-servers', { nameServers: [{ name: 'ns1.milikorang.com' }, SERVERS[0]!] });
    await world.workFor(0);
    expect((await history())[0]).toMatchObject({ state: 'refused', failure: { code: 'host-refused' } });
    expect((await there()).statuses).toEqual(expect.arrayContaining(LOCKED));
    expect(await world.broken()).toEqual({});
  });

  it('is taken off by whoever shows who they are, and the owner hears of it', async () => {
    await at('customer', 'delete', '/lock');
    await world.workFor(0);
    expect((await there()).statuses).not.toEqual(expect.arrayContaining([LOCKED[0]]));
    const told = await letters('domain-changed');
    expect(told.filter(({ data }) => data.includes('Kunci registrar dilepas') || data.includes('lock was taken off'))).toHaveLength(1);
  });
});

describe('the transfer code', () => {
  it('is made anew, shown once to whoever asked, mailed to the registrant, and in no list (H-05)', async () => {
    const before = (await there()).authInfo;
    expect(await at('customer', 'post', '/auth-code/showing')).toMatchObject({ status: 409, body: { code: 'auth-code-not-shown' } });
    await at('customer', 'post', '/auth-code');
    await world.workFor(0);
    expect(await at('subReseller', 'post', '/auth-code/showing')).toMatchObject({ status: 409 });
    const { status, body } = await at('customer', 'post', '/auth-code/showing');
    expect({ status, authCode: body.authCode }).toEqual({ status: 200, authCode: (await there()).authInfo });
    expect(body.authCode).not.toBe(before);
    expect((await at('customer', 'post', '/auth-code/showing')).status).toBe(409);
    expect(JSON.stringify(await history())).not.toContain(body.authCode);
    const mails = await letters('auth-code');
    expect(mails).toHaveLength(1);
    const kept = await world.reads.query('SELECT * FROM letter');
    expect(JSON.stringify(kept)).not.toContain(body.authCode);
    const acts = await world.reads.query<{ action: string }>("SELECT action FROM audit_entry WHERE action = 'domain.auth-code-shown'");
    expect(acts).toHaveLength(2);
    expect(JSON.stringify(await world.reads.query('SELECT * FROM audit_entry'))).not.toContain(body.authCode);
  });
});

describe('DS records', () => {
  it('are set and taken away again, and looked at before', async () => {
    const signer = { keyTag: 12_345, algorithm: 13, digestType: 2, digest: '49FD46E6'.repeat(8) };
    expect(await at('customer', 'put', '/signers', { signers: [{ ...signer, digest: 'AB' }] })).toMatchObject({
      status: 422,
      body: { code: 'signers-invalid', errors: [{ pointer: '/signers/0/digest' }] },
    });
    await at('customer', 'put', '/signers', { signers: [signer] });
    await world.workFor(0);
    expect((await history())[0]).toMatchObject({ kind: 'signers', state: 'done', wanted: { signers: [signer] } });
    expect((await there()).secDns?.ds).toMatchObject([signer]);
    await at('customer', 'put', '/signers', { signers: [] });
    await world.workFor(0);
    expect((await there()).secDns?.ds ?? []).toEqual([]);
  });
});

describe('a frozen domain', () => {
  it('is changed by nobody, whoever sold it and its owner included, until its owner lifts that', async () => {
    expect((await at('customer', 'put', '/freeze')).status).toBe(204);
    for (const part of ['customer', 'subReseller'] as const) {
      expect(await at(part, 'put', '/lock')).toMatchObject({ status: 409, body: { code: 'domain-frozen' } });
      expect(await at(part, 'post', '/dns')).toMatchObject({ status: 409, body: { code: 'domain-frozen' } });
    }
    expect(await at('customer', 'post', '/auth-code/showing')).toMatchObject({ body: { code: 'domain-frozen' } });
    expect(await at('subReseller', 'post', '/deletion', { reason: 'Salah ketik' })).toMatchObject({ body: { code: 'domain-frozen' } });
    expect((await at('subReseller', 'delete', '/freeze')).status).toBe(404);
    expect((await at('customer', 'get', '')).body).toMatchObject({ isFrozen: true });
    expect((await at('customer', 'delete', '/freeze')).status).toBe(204);
    const acts = await world.reads.query<{ action: string }>("SELECT action FROM audit_entry WHERE action LIKE 'domain.%frozen'");
    expect(acts.map(({ action }) => action).toSorted()).toEqual(['domain.frozen', 'domain.frozen', 'domain.unfrozen', 'domain.unfrozen']);
    expect((await letters('domain-changed')).filter(({ data }) => /Pembekuan dilepas|not frozen any more/.test(data))).toHaveLength(1);
  });
});

it.each(FAULTS)('when its answer is lost (%s), a change is done once', async (fault) => {
  const name = `${fault}.com`;
  world.sandbox.control.arm({ fault, verb: 'update', object: 'domain', name, times: 1 });
  await at('customer', 'put', '/name-servers', { nameServers: SERVERS }, name);
  await world.workFor(15_000);
  expect((await history(name))[0]).toMatchObject({ state: 'done' });
  expect((await there(name)).nameServers).toEqual(['ns1.contoh.net', 'ns2.contoh.net']);
  expect(await world.broken()).toEqual({});
});

it('what the registry refuses leaves all as it was, and can be asked for again', async () => {
  await at('customer', 'put', '/name-servers', { nameServers: [{ name: 'ns1.milikorang.com' }, SERVERS[0]!] }, 'teh.com');
  await world.workFor(0);
  expect((await history('teh.com'))[0]).toMatchObject({ state: 'refused', failure: { code: 'host-refused' } });
  expect((await there('teh.com')).nameServers).toEqual([]);
  expect(await world.broken()).toEqual({});
  await at('customer', 'put', '/name-servers', { nameServers: SERVERS }, 'teh.com');
  await world.workFor(0);
  expect((await history('teh.com'))[0]).toMatchObject({ state: 'done' });
});
