import { DomainSyncs } from '#libs/domains';
import { DAY, HOUR, MINUTE, after } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { WatchItems } from '#libs/provisioning';
import { newClTrid } from '#libs/registry';
import { orderNames, renewName } from '../support/order-names';
import { domainHere, driftsOf, expiryHere, gtldOf, lookAtRegistries, mailsAbout, timePasses } from '../support/registry-looks';
import { World } from '../support/world';

/** Budi has names that somebody changes at their registry, past this house. */
let world: World;
const NAMES = ['lama.com', 'rusak.com', 'arah.com', 'hilang.com', 'pindah.com', 'bisu.com', 'tetap.my.id', 'jalan.com'];
beforeAll(async () => {
  world = await World.start({ tlds: ['my.id', 'com'] });
  await orderNames(world, 'customer', ...NAMES);
  await world.workFor(8_000);
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const gtld = () => gtldOf(world);
const passes = (ms: number) => timePasses(world, ms);
const here = (name: string) => domainHere(world, name);
const drifts = (name: string) => driftsOf(world, name);
const mails = (template: string, about: string) => mailsAbout(world, template, about);
const dayLater = async () => {
  passes(DAY);
  await lookAtRegistries(world);
};

it('a look finds all as it is here, writes that down and tells nobody', async () => {
  await lookAtRegistries(world);
  for (const name of NAMES) expect((await here(name)).syncedAt).toEqual(world.clock.now());
  expect(await world.reads.query('SELECT id FROM domain_drift')).toEqual([]);
});

it('what is changed at the registry is taken over and told once, not every day; an expiry that was broken here is repaired', async () => {
  const { expiresAt } = await here('lama.com');
  const registry = gtld();
  await registry.renewDomain({ clTRID: newClTrid(world.clock.now()), name: 'lama.com', years: 2, expiresAt });
  await registry.updateDomain({
    clTRID: newClTrid(world.clock.now()),
    name: 'arah.com',
    add: { statuses: ['clientTransferProhibited', 'clientUpdateProhibited', 'clientDeleteProhibited'] },
  });
  const sound = (await here('rusak.com')).expiresAt;
  await expiryHere(world, 'rusak.com', new Date('1970-01-02T00:00:00.000Z'));
  for (let day = 0; day < 3; day += 1) await dayLater();
  expect((await here('lama.com')).expiresAt.getUTCFullYear()).toBe(expiresAt.getUTCFullYear() + 2);
  expect((await here('arah.com')).isLocked).toBe(true);
  expect((await here('rusak.com')).expiresAt).toEqual(sound);
  expect(await drifts('lama.com')).toEqual(['expiry taken_over']);
  expect(await drifts('arah.com')).toEqual(['lock taken_over']);
  expect(await drifts('rusak.com')).toEqual(['expiry taken_over']);
  for (const name of ['lama.com', 'arah.com', 'rusak.com']) expect(await mails('domain-corrected', name)).toBe(1);
  expect(await world.broken()).toEqual({});
});

it('a name that was taken over renews from there', async () => {
  await renewName(world, 'customer', 'lama.com');
  await world.workFor(3_000);
  await dayLater();
  expect(await drifts('lama.com')).toEqual(['expiry taken_over']);
  expect(await world.broken()).toEqual({});
});

it('while an order for a name is not finished it is not compared: that asks by itself', async () => {
  await renewName(world, 'customer', 'jalan.com');
  const before = await here('jalan.com');
  await dayLater();
  expect(await here('jalan.com')).toEqual(before);
  await world.workFor(3_000);
  passes(HOUR);
  await lookAtRegistries(world);
  expect((await here('jalan.com')).syncedAt).toEqual(world.clock.now());
  expect(await drifts('jalan.com')).toEqual([]);
});

it('those that have waited longest come first; one that its registry never answers about keeps no other waiting', async () => {
  passes(DAY);
  const syncs = world.worker.get(DomainSyncs, { strict: false });
  const bisu = await here('bisu.com');
  await world.worker.get(UnitOfWork).run((tx) => syncs.postpone(tx, bisu.id, after(tx.now, -3 * DAY)));
  expect((await syncs.due('sandbox-gtld', world.clock.now(), 1))[0]).toBe(bisu.id);
  world.sandbox.control.arm({ fault: 'drop-before', verb: 'info', object: 'domain', name: 'bisu.com', times: 9 });
  await lookAtRegistries(world);
  expect((await here('bisu.com')).syncedAt).toEqual(bisu.syncedAt);
  expect((await here('bisu.com')).isEnded).toBe(false);
  expect((await here('tetap.my.id')).syncedAt).toEqual(world.clock.now());
  expect(await syncs.due('sandbox-gtld', world.clock.now(), 9)).toEqual([]);
  world.sandbox.control.disarm();
  passes(HOUR);
  await lookAtRegistries(world);
  expect((await here('bisu.com')).syncedAt).toEqual(world.clock.now());
});

it('a name that is gone from its registry is looked at again before it ends here; its order stays as it was, and nothing brings it back', async () => {
  const registry = gtld();
  passes(2 * DAY);
  await registry.deleteDomain({ clTRID: newClTrid(world.clock.now()), name: 'hilang.com' });
  passes(36 * DAY);
  await lookAtRegistries(world);
  expect((await here('hilang.com')).isEnded).toBe(false);
  expect(await drifts('hilang.com')).toEqual(['missing null']);
  passes(HOUR);
  await lookAtRegistries(world);
  expect((await here('hilang.com')).isEnded).toBe(true);
  expect(await drifts('hilang.com')).toEqual(['missing ended']);
  expect(await mails('domain-ended', 'hilang.com')).toBeGreaterThan(0);
  world.sandbox.control.register({ name: 'hilang.com', registrar: world.sandbox.info.accounts[1]!.user, authInfo: 'rahasia-lain' });
  await dayLater();
  expect((await here('hilang.com')).isEnded).toBe(true);
  const [item] = await world.reads.query<{ state: string }>("SELECT state FROM order_item WHERE name = 'hilang.com'");
  expect(item).toEqual({ state: 'done' });
  expect(await world.broken()).toEqual({});
});

it('a name that another registrar has ends here as names do that leave', async () => {
  passes(60 * DAY);
  world.sandbox.control.transfer('pindah.com', 'request');
  world.sandbox.control.transfer('pindah.com', 'approve');
  await lookAtRegistries(world);
  await world.work();
  expect((await here('pindah.com')).isEnded).toBe(false);
  passes(HOUR);
  await lookAtRegistries(world);
  await world.work();
  expect((await here('pindah.com')).isEnded).toBe(true);
  expect(await drifts('pindah.com')).toEqual(['sponsor left']);
  expect(await world.broken()).toEqual({});
});

it('its owner and who sold it have one name compared now, once a minute; a stranger has none', async () => {
  const { id } = await here('arah.com');
  const refresh = async (part: 'customer' | 'subReseller' | 'reseller') => (await world.as(part)).post(`/v1/domains/${id}/refresh`);
  await world.worker.get(UnitOfWork).run((tx) => world.worker.get(DomainSyncs, { strict: false }).looked(tx, id, after(tx.now, -HOUR)));
  passes(MINUTE);
  await expiryHere(world, 'arah.com', new Date('2031-01-01T00:00:00.000Z'));
  expect((await refresh('customer')).body).toEqual({ state: 'changed', aspects: ['expiry'] });
  expect((await refresh('subReseller')).body).toMatchObject({ status: 409, code: 'refreshed-just-now' });
  passes(MINUTE);
  expect((await refresh('subReseller')).body).toEqual({ state: 'same', aspects: [] });
  expect((await refresh('reseller')).status).toBe(404);
});

it('the operator sees what is otherwise and what became of it; nobody else does', async () => {
  const list = async (part: 'operator' | 'reseller', query = '') => (await world.as(part)).get(`/v1/drifts${query}`);
  const rows = (await list('operator', '?resolution=taken_over')).body as { data: { name: string; aspect: string }[] };
  expect(rows.data.map(({ name, aspect }) => `${name} ${aspect}`)).toContain('lama.com expiry');
  expect((await list('operator')).body).toMatchObject({ data: [] });
  expect((await list('reseller', '?resolution=taken_over')).body).toMatchObject({ data: [] });
  expect((await (await world.as('operator')).get('/v1/drifts/counts')).body).toEqual({ counts: [] });
});

it('what was paid and is not sent, or is in doubt, for a quarter of an hour is told once, whoever looks, and cleared when it goes on', async () => {
  const watch = () => world.worker.get(WatchItems, { strict: false }).run();
  const stuck = async (part: 'operator' | 'reseller', query = '') => {
    const { body } = (await (await world.as(part)).get(`/v1/stuck-items${query}`)) as { body: { data: { name: string; kind: string }[] } };
    return body.data.map(({ name, kind }) => `${name} ${kind}`).sort();
  };
  await orderNames(world, 'customer', 'ragu.my.id');
  world.sandbox.control.arm({ fault: 'drop-after', verb: 'create', object: 'domain', name: 'ragu.my.id', times: 1 });
  await world.work();
  await orderNames(world, 'customer', 'diam.my.id');
  await watch();
  expect(await stuck('operator')).toEqual([]);
  passes(16 * MINUTE);
  await Promise.all([watch(), watch()]);
  await watch();
  expect(await stuck('operator')).toEqual(['diam.my.id unsent', 'ragu.my.id in_doubt']);
  expect(await stuck('reseller')).toEqual([]);
  await world.workFor(5_000);
  await watch();
  expect(await stuck('operator')).toEqual([]);
  expect(await stuck('operator', '?over=true')).toHaveLength(2);
  expect(await world.broken()).toEqual({});
});

it('a registry’s bill is compared with what was sold: what it charged twice, or for nobody, and names of ours that nobody here knows', async () => {
  const report = async (part: 'operator' | 'reseller', registry = 'sandbox-gtld') => {
    const from = after(world.clock.now(), -400 * DAY).toISOString();
    return (await world.as(part)).post('/v1/account-reports', { registry, from });
  };
  const found = async () => {
    const { body } = (await report('operator')) as {
      body: { billing: { findings: { name: string; kind: string; action: string }[] }; names: { orphans: string[] } };
    };
    return [...body.billing.findings.map(({ name, kind, action }) => `${name} ${kind} ${action}`), ...body.names.orphans];
  };
  // Somebody renewed it past this house, above.
  expect(await found()).toEqual(['lama.com double renew']);
  const registry = gtld();
  const [owner] = world.sandbox.control.objects().contacts;
  const orphan = { name: 'yatim.com', years: 1, registrant: owner!, contacts: [], nameServers: [], authInfo: 'rahasia-yatim-1' };
  expect(await registry.createDomain({ clTRID: newClTrid(world.clock.now()), ...orphan })).toMatchObject({ kind: 'done' });
  passes(2 * DAY);
  expect(await found()).toEqual(['lama.com double renew', 'yatim.com not_here register', 'yatim.com']);
  expect((await report('reseller')).body).toMatchObject({ code: 'operator-only' });
  expect((await report('operator', 'lain')).body).toMatchObject({ code: 'registry-unknown' });
});
