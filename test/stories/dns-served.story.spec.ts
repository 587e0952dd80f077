import { DAY, MINUTE, SECOND } from '#libs/kernel';
import { EndZones, PushZone } from '#libs/dns';
import { UnitOfWork } from '#libs/platform';
import { Registries } from '#libs/registry';
import { SmallPowerDns } from '../../libs/dns/test/small-power-dns';
import { orderNames } from '../support/order-names';
import { DnsServer } from '../support/dns-server';
import { World } from '../support/world';

const server = new SmallPowerDns();
let dns: DnsServer;
let lame: DnsServer;
let world: World;
let domain: string;
let zone: string;

beforeAll(async () => {
  dns = await DnsServer.start();
  lame = await DnsServer.start(dns.port, '127.0.0.2');
  dns.say('kopisenja.com', 'SOA', 'ns1.contoh.net');
  dns.say('ns1.contoh.net', 'A', '127.0.0.1');
  dns.say('ns2.contoh.net', 'A', '127.0.0.2');
  world = await World.start({ dnsServer: await server.start(), dnsResolver: dns.address, nameServerChecks: `local:${dns.port}` });
  const customer = await world.as('customer');
  await orderNames(world, 'customer', 'kopisenja.com');
  await world.work();
  domain = (await customer.get('/v1/domains')).body.data[0].id;
  zone = `/v1/domains/${domain}/dns`;
});
afterAll(async () => {
  await world.end();
  server.close();
  dns.close();
  lame.close();
});

const www = (value: string) => [{ host: 'www', type: 'A', ttl: 300, value }];
const seen = async () => (await (await world.as('customer')).get(zone)).body;
const edit = async (version: number, value: string) =>
  (await world.as('customer')).put(`${zone}/records`, { version, records: www(value) });

it('a zone that is wanted is served', async () => {
  await (await world.as('customer')).post(zone, {});
  await edit(1, '192.0.2.1');
  expect((await seen()).state).toBe('serving');
  await world.work();
  expect(await seen()).toMatchObject({ state: 'served', version: 2 });
  expect(server.served('kopisenja.com.')).toEqual(['www.kopisenja.com. A 192.0.2.1']);
});

it('while the name server is away edits are kept; the last one is served when it is back', async () => {
  server.isBusy = true;
  await edit(2, '192.0.2.2');
  await world.work();
  await edit(3, '192.0.2.3');
  await world.work();
  expect(await seen()).toMatchObject({ state: 'serving', version: 4, failure: null });
  server.isBusy = false;
  await world.workFor(2 * MINUTE);
  expect(await seen()).toMatchObject({ state: 'served', version: 4 });
  expect(server.served('kopisenja.com.')).toEqual(['www.kopisenja.com. A 192.0.2.3']);
});

it('two workers at once, and an answer that gets lost, leave the last version served', async () => {
  await edit(4, '192.0.2.4');
  server.dropAt = 2;
  const runners = [world.runner(), world.runner()];
  await Promise.all([...runners.map((runner) => runner.drain()), edit(5, '192.0.2.5')]);
  await world.workFor(2 * MINUTE);
  expect(await seen()).toMatchObject({ state: 'served', version: 6 });
  expect(server.served('kopisenja.com.')).toEqual(['www.kopisenja.com. A 192.0.2.5']);
});

it('signed, it shows what the registry has to know', async () => {
  await (await world.as('customer')).put(`${zone}/dnssec`, { version: 6, enabled: true });
  await world.work();
  expect(await seen()).toMatchObject({ state: 'served', dnssec: { enabled: true, ds: [`29642 13 2 ${'303d7d0a'.repeat(8)}`] } });
});

describe('signed, and answered for by our name servers,', () => {
  const keyTags = async () => {
    const info = await world.worker.get(Registries, { strict: false }).forTld('com')!.infoDomain('kopisenja.com');
    return info.kind === 'done' && (info.value.secDns?.ds ?? []).map(({ keyTag }) => keyTag);
  };
  const others = ['ns1.contoh.net', 'ns2.contoh.net'];
  const setNameServers = async (names: readonly string[], force = false) =>
    (await world.as('customer')).put(`/v1/domains/${domain}/name-servers`, { nameServers: names.map((name) => ({ name })), force });

  it('its registry is told the keys by itself, and the history says who and what was before', async () => {
    expect(await keyTags()).toEqual([]);
    await setNameServers(world.settings.nameServers);
    await world.workFor(2 * MINUTE, MINUTE);
    expect(await keyTags()).toEqual([29_642]);
    const { body } = await (await world.as('customer')).get(`/v1/domains/${domain}/changes`);
    const told = body.data.filter(({ kind }: { kind: string }) => kind === 'signers');
    expect(told).toMatchObject([{ state: 'done', by: 'house', before: { signers: [] } }]);
    expect(await setNameServers(others, true)).toMatchObject({ status: 409, body: { code: 'domain-signed' } });
  });

  it('a new key takes the place of the old one', async () => {
    server.keyTag = 7;
    await edit(7, '192.0.2.6');
    await world.workFor(2 * MINUTE, MINUTE);
    expect(await keyTags()).toEqual([7]);
  });

  it('what is not to be signed any more stays so until its registry and everybody else have forgotten the keys', async () => {
    await (await world.as('customer')).put(`${zone}/dnssec`, { version: 8, enabled: false });
    await world.workFor(2 * MINUTE, MINUTE);
    expect(await keyTags()).toEqual([]);
    expect(server.zones.get('kopisenja.com.')!.dnssec).toBe(true);
    world.clock.advance(DAY);
    await world.work();
    expect(server.zones.get('kopisenja.com.')!.dnssec).toBe(false);
    expect(await seen()).toMatchObject({ state: 'served', dnssec: { enabled: false, ds: [] } });
    expect(await world.broken()).toEqual({});
  });

  it('others are asked whether they serve it before it gets them, and taken nevertheless from whoever insists', async () => {
    expect(await setNameServers(others)).toMatchObject({
      status: 409,
      body: { code: 'name-servers-not-answering', errors: [{ pointer: '/nameServers/1/name', code: 'name-server-lame' }] },
    });
    expect(await setNameServers(['ns1.contoh.net', 'ns9.contoh.net'])).toMatchObject({
      body: { errors: [{ code: 'name-server-unknown-host' }] },
    });
    expect((await setNameServers(others, true)).status).toBe(202);
    await world.work();
  });
});

it('stays when what the name had before is taken away: somebody has registered it anew', async () => {
  await (await world.as('subReseller')).post(`/v1/domains/${domain}/deletion`, { reason: 'Salah ketik' });
  await world.workFor(5 * SECOND);
  await orderNames(world, 'customer', 'kopisenja.com');
  await world.work();
  const customer = await world.as('customer');
  domain = (await customer.get('/v1/domains?tab=active')).body.data[0].id;
  zone = `/v1/domains/${domain}/dns`;
  await customer.post(zone, {});
  await edit(1, '192.0.2.7');
  await world.work();
  await world.worker.get(EndZones).run();
  await world.work();
  expect(await seen()).toMatchObject({ state: 'served', version: 2, dnssec: { enabled: false } });
  expect(server.served('kopisenja.com.')).toEqual(['www.kopisenja.com. A 192.0.2.7']);
});

it('taken away while it was on its way to the name server, it does not come back', async () => {
  const [{ id: zoneId } = { id: '' }] = await world.reads.query<{ id: string }>('SELECT id FROM dns_zone');
  const push = world.worker.get(PushZone);
  server.meanwhile = async () => {
    await (await world.as('customer')).delete(zone);
    await push.run({ zoneId });
  };
  await push.run({ zoneId });
  expect(server.zones.size).toBe(0);
  await (await world.as('customer')).post(zone, {});
  await world.work();
});

it('goes with its domain: who registers the name next does not find it', async () => {
  const app = world.worker;
  await app
    .get(UnitOfWork)
    .run((tx) => tx.query('UPDATE domain SET live_name = NULL, ended_at = ? WHERE id = ?', [tx.dialect.instant(tx.now), domain]));
  await app.get(EndZones).run();
  await world.work();
  expect(server.zones.size).toBe(1);
  world.clock.advance(3 * DAY);
  await app.get(EndZones).run();
  await world.work();
  expect(server.zones.size).toBe(0);
  expect(await seen()).toMatchObject({ status: 404 });
});
