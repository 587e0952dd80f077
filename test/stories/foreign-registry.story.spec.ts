import { rmSync } from 'node:fs';
import { UnitOfWork } from '#libs/platform';
import { Registries, newAuthInfo, newClTrid } from '#libs/registry';
import { type RunningSandbox, startSandbox } from '../../apps/registry-sandbox/src/sandbox';
import { memoryFolder } from '../support/memory-folder';
import { orderNames, renewName } from '../support/order-names';
import { registryAt } from '../support/sandbox-registries';
import { World } from '../support/world';

/**
 * A registry that nobody here has written a line for: two names in a check, contact ids with a prefix and no roles but the registrant, name
 * servers that are no objects, codes of letters and digits, and hardly an extension. An entry of REGISTRIES is all that knows of it.
 */
const QUIRKS = {
  namesPerCheck: 2,
  sessions: 1,
  contactPrefix: 'ASG-',
  contactRoles: [],
  hostsAsAttributes: true,
  authInfoSigns: '',
  extensions: ['secDNS'],
  statusesNotSent: ['clientDeleteProhibited'],
  locksNew: false,
  hidesContacts: true,
  pollMinutes: 0,
};
const NAMES = ['satu.xyz', 'dua.xyz', 'tiga.xyz', 'empat.xyz', 'lima.xyz'];
const KOPI = 'kopi.xyz';

const folder = memoryFolder();
let foreign: RunningSandbox;
let world: World;
beforeAll(async () => {
  foreign = await startSandbox({ dir: folder, port: 0, controlPort: 0, tlds: ['xyz', 'com'] });
  for (const tld of ['xyz', 'com']) foreign.control.setPolicy(tld, { hostAttributes: true });
  world = await World.start({ tlds: ['com', 'id'], moreRegistries: [registryAt(foreign, 'asing', { ...QUIRKS, tlds: ['xyz'] })] });
});
afterAll(async () => {
  await world.end();
  await foreign.close();
  rmSync(folder, { recursive: true, force: true });
});

const idOf = async (name: string) => (await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE name = ?', [name]))[0]!.id;
const billed = (at: RunningSandbox, name: string) => at.control.billing({ object: name }).map(({ command }) => command);
const asing = () => world.worker.get(Registries).get('asing');
const act = async (method: 'put' | 'post', below: string, body: object = {}) => {
  const { ok } = await (await world.as('customer'))[method](`/v1/domains/${await idOf(KOPI)}${below}`, body);
  await world.workFor(2_000);
  return ok;
};

it('names are looked for at a foreign registry, two in each of its checks, and sold there', async () => {
  const { body } = await (await world.as('customer')).post('/v1/availability', { names: [...NAMES, 'lain.com'] });
  expect((body as { data: { status: string }[] }).data.map(({ status }) => status)).toEqual(Array(6).fill('available'));
  await orderNames(world, 'customer', KOPI, 'biasa.com');
  await world.workFor(3_000);
  expect([billed(foreign, KOPI), billed(world.sandbox, 'biasa.com')]).toEqual([['create'], ['create']]);
  expect(foreign.control.objects().contacts).toEqual([expect.stringMatching(/^ASG-/i)]);
  expect(await asing().infoDomain(KOPI)).toMatchObject({
    kind: 'done',
    value: { contacts: [], authInfo: expect.stringMatching(/^[A-Za-z0-9]{16}$/) as string },
  });
  expect(await world.broken()).toEqual({});
});

it('a name is changed and renewed there as everywhere: name servers go as attributes, and what the registry does not know is not sent', async () => {
  const nameServers = [{ name: 'ns1.contoh.net' }, { name: `ns1.${KOPI}`, addresses: ['192.0.2.1'] }];
  expect([await act('put', '/name-servers', { nameServers }), await act('put', '/lock')]).toEqual([true, true]);
  expect(await asing().infoDomain(KOPI)).toMatchObject({
    kind: 'done',
    value: { nameServers: nameServers.map(({ name }) => name), statuses: ['clientTransferProhibited', 'clientUpdateProhibited'] },
  });
  expect(foreign.control.objects().hosts).toEqual([]);
  await renewName(world, 'customer', KOPI);
  await world.workFor(3_000);
  expect(billed(foreign, KOPI)).toEqual(['create', 'renew']);
  expect(await world.broken()).toEqual({});
});

it('an extension that is bought elsewhere from now on: the names of before stay where they are, and are renewed there (complaint 47)', async () => {
  // As if .com had been bought from the foreign registry when this one was registered.
  const name = 'lama.com';
  await orderNames(world, 'customer', name);
  await world.workFor(3_000);
  const [row] = await world.reads.query<{ handle: string }>("SELECT handle FROM contact_handle WHERE registry = 'asing'");
  const plain = { registrant: row!.handle, contacts: [], nameServers: [], authInfo: newAuthInfo() };
  await asing().createDomain({ clTRID: newClTrid(world.clock.now()), name, years: 1, ...plain });
  const { expiresAt } = foreign.control.domains().find((each) => each.name === name)!;
  await world.worker
    .get(UnitOfWork)
    .run((tx) =>
      tx.query("UPDATE domain SET registry = 'asing', expires_at = ? WHERE name = ?", [tx.dialect.instant(new Date(expiresAt)), name]),
    );
  await renewName(world, 'customer', name);
  await orderNames(world, 'customer', 'baru.com');
  await world.workFor(3_000);
  expect([billed(foreign, name), billed(world.sandbox, name)]).toEqual([['create', 'renew'], ['create']]);
  expect([billed(foreign, 'baru.com'), billed(world.sandbox, 'baru.com')]).toEqual([[], ['create']]);
});
