import { DAY } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Registries } from '#libs/registry';
import { linkInMail } from '../support/link-in-mail';
import { orderNames } from '../support/order-names';
import { handIn, orderForSomebody, review } from '../support/paper-work';
import { World } from '../support/world';
import request from 'supertest';

type Part = Parameters<World['as']>[0];
interface Answer {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly reason: string | null;
  readonly missingPapers: readonly string[];
  readonly oldAgreed: boolean;
  readonly newAgreed: boolean;
  readonly domain: string;
  readonly kind: string;
  readonly by: string;
  readonly person: string | null;
  readonly data: readonly Answer[];
}

/** Budi buys from Senja, Senja from KopiHost, KopiHost from the operator. */
const BUDI = 'budi@example.test';
const SITI = {
  name: 'Siti Rahma',
  street: ['Jalan Braga 7'],
  city: 'Bandung',
  postalCode: '40111',
  phone: '0812-3456-7000',
  email: 'siti@example.test',
};
const PAPERED = 'resmi.co.id';
const NAMES = ['kopi.com', 'teh.com', 'susu.com', 'air.com'];

let world: World;
let siti: string;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'co.id'] });
  await orderNames(world, 'customer', ...NAMES);
  await orderForSomebody(world, PAPERED);
  await world.workFor(5_000);
  await handIn(world, PAPERED);
  await review(world, PAPERED, 'approved');
  await world.workFor(5_000);
  siti = (await ask('customer', 'post', '/v1/contacts', SITI)).body.id;
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

async function ask(part: Part, method: 'get' | 'put' | 'post', path: string, body: object = {}) {
  const { status, body: answer } = await (await world.as(part))[method](path, body);
  return { status, body: answer as Answer };
}
const idOf = async (name: string) => (await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE live_name = ?', [name]))[0]!.id;
const askFor = async (name: string, contact = siti, part: Part = 'customer') =>
  ask(part, 'post', `/v1/domains/${await idOf(name)}/owner-changes`, { contact });
const last = async (name: string) => (await ask('subReseller', 'get', `/v1/domains/${await idOf(name)}/owner-changes`)).body.data[0]!;
const secretOf = (email: string) => linkInMail(world.settings.mailFolder, email);
const byLink = async (path: string, body: object) => {
  const { status, body: answer } = await request(world.customers.getHttpServer() as Parameters<typeof request>[0])
    .post(`/v1/owner-changes/${path}`)
    .set('Host', 'senja.localhost')
    .send(body);
  return { status, body: answer as Answer };
};
const answer = async (email: string, agrees = true) => byLink('answer', { secret: await secretOf(email), agrees });
const holderThere = async (name: string) => {
  const [row] = await world.reads.query<{ registry: string; owner: string }>(
    'SELECT d.registry, c.name AS owner FROM domain d JOIN contact c ON c.id = d.registrant_id WHERE d.live_name = ?',
    [name],
  );
  const registry = world.worker.get(Registries, { strict: false }).get(row!.registry);
  const info = await registry.infoDomain(name);
  const contact = info.kind === 'done' ? await registry.infoContact(info.value.registrant!) : info;
  return { here: row!.owner, there: contact.kind === 'done' ? contact.value.postal[0]!.name : contact.kind };
};
const emailOf = async (name: string) => {
  const of = 'SELECT c.email FROM domain d JOIN contact c ON c.id = d.registrant_id WHERE d.live_name = ?';
  return (await world.reads.query<{ email: string }>(of, [name]))[0]!.email;
};
const actions = async (name: string) => {
  const logged = "FROM audit_entry WHERE object = ? AND action LIKE 'domain.owner-change-%' ORDER BY action";
  const sql = `SELECT DISTINCT REPLACE(action, 'domain.owner-change-', '') AS action ${logged}`;
  return (await world.reads.query<{ action: string }>(sql, [await idOf(name)])).map(({ action }) => action);
};

it('a name changes its owner once both have agreed, each by the link in their own mail, which is good once', async () => {
  expect(await askFor('kopi.com')).toMatchObject({ status: 201, body: { state: 'awaiting_consent', oldAgreed: false } });
  expect(await askFor('kopi.com')).toMatchObject({ status: 409, body: { code: 'owner-change-in-progress' } });
  await world.work();
  const secret = await secretOf(BUDI);
  expect(await byLink('question', { secret })).toMatchObject({
    status: 200,
    body: { domain: 'kopi.com', from: 'Budi Santoso', to: 'Siti Rahma' },
  });
  expect((await answer(BUDI)).status).toBe(204);
  expect(await byLink('answer', { secret, agrees: true })).toMatchObject({ status: 404, body: { code: 'link-not-valid' } });
  await world.workFor(5_000);
  expect(await last('kopi.com')).toMatchObject({ state: 'awaiting_consent', oldAgreed: true, newAgreed: false });
  expect(await holderThere('kopi.com')).toEqual({ here: 'Budi Santoso', there: 'Budi Santoso' });
  expect((await answer('siti@example.test')).status).toBe(204);
  await world.workFor(20_000, 5_000);
  expect(await last('kopi.com')).toMatchObject({ state: 'done', reason: null });
  expect(await holderThere('kopi.com')).toEqual({ here: 'Siti Rahma', there: 'Siti Rahma' });
  expect(await actions('kopi.com')).toEqual(['agreed', 'asked', 'done']);
  expect(await world.broken()).toEqual({});
});

it('both sides of the sale read on its timeline who asked, that both agreed and how it ended, each once', async () => {
  const path = `/v1/domains/${await idOf('kopi.com')}/timeline?limit=100`;
  const told = async (part: Part) => {
    const events = (await ask(part, 'get', path)).body.data.map(({ kind, by, person }) => `${kind} ${by} ${person}`);
    return events.filter((event) => /^(owner_change|audit)/.test(event));
  };
  const [mine, theirs] = [await told('customer'), await told('subReseller')];
  const rest = ['owner_change.done registry null', 'owner_change.agreed registrant null', 'owner_change.agreed registrant null'];
  expect([mine, theirs]).toEqual([
    [...rest, 'owner_change.asked you Budi Santoso'],
    [...rest, 'owner_change.asked customer null'],
  ]);
});

it('after it no transfer code is given out for as long as its extension says', async () => {
  const code = `/v1/domains/${await idOf('kopi.com')}/auth-code`;
  expect(await ask('customer', 'post', code)).toMatchObject({ status: 409, body: { code: 'transfer-locked' } });
});

it('one who declines, or does not answer, leaves everything as it was', async () => {
  await askFor('teh.com');
  await world.work();
  await answer('siti@example.test', false);
  expect(await last('teh.com')).toMatchObject({ state: 'refused', reason: 'One of the two holders has declined.' });
  await askFor('susu.com', siti, 'subReseller');
  await world.work();
  world.clock.advance(7 * DAY);
  await world.work();
  expect(await last('susu.com')).toMatchObject({ state: 'lapsed' });
  expect(await answer(BUDI)).toMatchObject({ status: 404 });
  expect(await holderThere('susu.com')).toEqual({ here: 'Budi Santoso', there: 'Budi Santoso' });
  expect(await world.broken()).toEqual({});
});

it('where its extension asks for papers the new owner shows them first, and it is said which are missing (H-03)', async () => {
  await askFor(PAPERED);
  await world.work();
  await answer(await emailOf(PAPERED));
  await answer('siti@example.test');
  await world.workFor(5_000);
  const waiting = await last(PAPERED);
  expect(waiting).toMatchObject({ state: 'awaiting_papers' });
  expect(waiting.missingPapers.length).toBeGreaterThan(0);
  expect(await world.broken()).toEqual({});
  await handIn(world, PAPERED);
  await review(world, PAPERED, 'approved');
  await world.workFor(20_000, 5_000);
  expect(await last(PAPERED)).toMatchObject({ state: 'done', missingPapers: [] });
  expect(await holderThere(PAPERED)).toEqual({ here: 'Siti Rahma', there: 'Siti Rahma' });
  expect(await world.broken()).toEqual({});
});

it('is taken back until the registry is told, and refused with a reason where the registry does not take it', async () => {
  await askFor('air.com');
  const takeBack = `/v1/domains/${await idOf('air.com')}/owner-changes/cancellation`;
  expect(await ask('subReseller', 'post', takeBack)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
  expect(await ask('customer', 'post', takeBack)).toMatchObject({ status: 409, body: { code: 'owner-change-not-cancellable' } });
  await world.workFor(2_000);
  await askFor('air.com');
  await world.work();
  world.sandbox.control.arm({ fault: 'refuse', code: 2305, verb: 'update', object: 'domain', name: 'air.com', times: 1 });
  await answer(BUDI);
  await answer('siti@example.test');
  await world.workFor(20_000, 5_000);
  expect(await last('air.com')).toMatchObject({ state: 'refused', reason: 'The registry does not take this change.' });
  expect(await actions('air.com')).toEqual(['agreed', 'asked', 'cancelled', 'refused']);
  expect(await world.broken()).toEqual({});
});

it('comes to nothing when the name goes to another account meanwhile', async () => {
  const run = (sql: string, values: unknown[]) => world.worker.get(UnitOfWork).run((tx) => tx.query(sql, values));
  await world.workFor(2_000);
  await askFor('susu.com', siti, 'subReseller');
  await world.work();
  const { customer, directCustomer } = world.cast;
  await run("UPDATE domain SET owner_id = ? WHERE live_name = 'susu.com'", [directCustomer.nodeId]);
  await answer('siti@example.test');
  await world.workFor(2_000);
  expect(await last('susu.com')).toMatchObject({ state: 'refused', reason: 'The domain belongs to another account by now.' });
  await run("UPDATE domain SET owner_id = ? WHERE live_name = 'susu.com'", [customer.nodeId]);
  expect(await world.broken()).toEqual({});
});

it('is nobody else’s to ask for, and not for a contact of somebody else, nor for the same holder', async () => {
  for (const part of ['reseller', 'operator'] as const) expect((await askFor('air.com', siti, part)).status).toBe(404);
  expect(await askFor('air.com', 'con_nobodys')).toMatchObject({ status: 404, body: { code: 'contact-not-found' } });
  expect(await askFor('kopi.com')).toMatchObject({ status: 422, body: { code: 'same-owner' } });
});
