import { orderNames } from '../support/order-names';
import { World } from '../support/world';

/** Budi buys from Senja, and Senja buys from KopiHost. */
let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id'] });
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const SENJA = ['ns1.senjadns.example', 'ns2.senjadns.example'];
const KOPI = ['ns1.kopidns.example', 'ns2.kopidns.example', 'ns3.kopidns.example'];

const brand = {
  locale: 'id',
  languages: ['id'],
  colours: { primary: '#7a1f4e', onPrimary: '#ffffff', accent: '#ffd54f', onAccent: '#111111' },
  supportEmail: 'halo@merek.test',
  isOpenToVisitors: true,
};
const say = async (part: 'reseller' | 'subReseller', name: string, nameServers?: string[]) =>
  (await world.as(part)).put('/v1/brand', { ...brand, name, ...(nameServers ? { nameServers } : {}) });

/** What Budi has of a name once it is registered, and what came of its first change. */
const bought = async (name: string) => {
  await orderNames(world, 'customer', name);
  await world.workFor(30_000, 5_000);
  const [row] = await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE live_name = ?', [name]);
  const budi = await world.as('customer');
  const { nameServers } = (await budi.get(`/v1/domains/${row!.id}`)).body;
  const changes = (await budi.get(`/v1/domains/${row!.id}/changes`)).body.data;
  const there = world.sandbox.control.domains().find((each) => each.name === name);
  return {
    nameServers,
    there: there?.nameServers,
    changes: changes.map((each: { kind: string; state: string }) => [each.kind, each.state]),
  };
};

it('a name goes to the name servers of its seller’s brand, never to those of a brand above, and tells nobody outside of a change', async () => {
  expect(await bought('tanpa.com')).toMatchObject({ nameServers: [], changes: [] });
  expect((await say('reseller', 'KopiHost', KOPI)).body.nameServers).toEqual(KOPI);
  expect(await bought('atasan.com')).toMatchObject({ nameServers: [], there: [], changes: [] });
  expect((await say('subReseller', 'Senja Domain', SENJA)).body.nameServers).toEqual(SENJA);
  expect(await bought('senja.com')).toMatchObject({ nameServers: SENJA, there: SENJA, changes: [['name_servers', 'done']] });
  const letters = "SELECT id FROM letter WHERE template = 'domain-changed'";
  expect(await world.reads.query(letters)).toEqual([]);
  expect(await world.broken()).toEqual({});
});

it('hosts inside the name itself are left out, and what a registry refuses leaves it registered', async () => {
  await say('subReseller', 'Senja Domain', [...SENJA, 'ns.dalam.com']);
  expect(await bought('dalam.com')).toMatchObject({ nameServers: SENJA });
  world.sandbox.control.arm({ fault: 'refuse', code: 2308, verb: 'update', object: 'domain', name: 'ditolak.com', times: 1 });
  expect(await bought('ditolak.com')).toMatchObject({ nameServers: [], changes: [['name_servers', 'refused']] });
  expect(await world.broken()).toEqual({});
});

it.each([
  ['one alone', ['ns1.senjadns.example'], 'invalid-request'],
  ['one twice', ['ns1.senjadns.example', 'NS1.senjadns.example'], 'name-server-twice'],
  ['what is no host', ['ns1.senjadns.example', 'ns 2'], 'domain-name-invalid'],
])('%s is refused', async (_, nameServers, code) => {
  expect(await say('subReseller', 'Senja Domain', nameServers)).toMatchObject({ status: 422, body: { code } });
});
