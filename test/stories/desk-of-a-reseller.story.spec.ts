import { MINUTE, SECOND } from '#libs/kernel';
import { JobQueue } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import request from 'supertest';
import { DEMO_HOSTS } from '../../apps/cli/src/demo/demo-people';
import { linkInMail } from '../support/link-in-mail';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

const node = (part: Part) => nodeRef(world.cast[part].nodeId);
const get = async (part: Part, path: string) => (await world.as(part)).get(path);
const statusesOf = (path: string, parts: readonly Part[]) => Promise.all(parts.map(async (part) => (await get(part, path)).status));

it('a reseller lists and opens its own customers and their transactions; to everybody else they do not exist (D-31, D-32)', async () => {
  await orderNames(world, 'customer', 'pelanggan.com');
  await world.workFor(20 * SECOND);
  const { body } = (await get('subReseller', '/v1/nodes')) as { body: { data: { id: string; kind: string }[] } };
  expect(body.data).toContainEqual(expect.objectContaining({ id: node('customer'), kind: 'customer', name: 'Kedai Kopi Senja' }));
  const statement = `/v1/nodes/${node('customer')}/statement`;
  const { data } = (await get('subReseller', statement)).body as { data: { kind: string; domain: string | null }[] };
  expect(data.filter(({ domain }) => domain === 'pelanggan.com').map(({ kind }) => kind)).toEqual(['capture', 'hold']);
  for (const path of [`/v1/nodes/${node('customer')}`, statement])
    expect(await statusesOf(path, ['subReseller', 'reseller', 'operator', 'shortReseller'])).toEqual([200, 404, 404, 404]);
});

it('a reseller lists its sub-resellers, what they have with it and what they did; siblings’ parents get 404 (D-35, D-36)', async () => {
  const { body } = (await get('reseller', '/v1/nodes')) as { body: { data: { id: string }[] } };
  expect(body.data.map(({ id }) => id)).toContain(node('subReseller'));
  expect(body.data.map(({ id }) => id)).not.toContain(node('shortReseller'));
  const { available } = await world.deposit('subReseller', 'reseller');
  expect((await get('reseller', `/v1/nodes/${node('subReseller')}/deposit`)).body).toMatchObject({ available: { amount: available } });
  for (const path of ['', '/deposit', '/deposit/as-of', '/statement'])
    expect(await statusesOf(`/v1/nodes/${node('subReseller')}${path}`, ['reseller', 'operator', 'shortReseller'])).toEqual([200, 404, 404]);
});

it('a customer whom a reseller enters chooses a password by a link and has a client area under the reseller’s brand (D-34, S-03)', async () => {
  const owner = { name: 'Citra', email: 'citra@example.test' };
  await (await world.as('subReseller')).post('/v1/nodes', { kind: 'customer', name: 'Citra', owner }).expect(201);
  await world.work();
  const token = await linkInMail(world.settings.mailFolder, owner.email);
  const shop = (path: string, body: object) =>
    request(world.customers.getHttpServer()).post(path).set('Host', DEMO_HOSTS.subReseller).send(body);
  const password = 'kopi-pagi-hangat';
  await shop('/v1/auth/invitation/acceptance', { token, name: owner.name, password }).expect(201);
  const { body } = (await shop('/v1/auth/login', { email: owner.email, password }).expect(200)) as { body: { accessToken: string } };
  const mine = (host: string) =>
    request(world.customers.getHttpServer())
      .get('/v1/deposit')
      .set({ Host: host, Authorization: `Bearer ${body.accessToken}` });
  expect((await mine(DEMO_HOSTS.subReseller)).body).toMatchObject({ available: { amount: 0 } });
  expect((await mine(DEMO_HOSTS.operator)).status).toBe(401);
});

it('every movement says the balance after it, and the balance of any instant is one question, also of a child’s (complaint 20)', async () => {
  const at = world.clock.now();
  const then = await world.deposit('customer', 'subReseller');
  world.clock.advance(MINUTE);
  await orderNames(world, 'customer', 'kemarin.com');
  const now = await world.deposit('customer', 'subReseller');
  const [line] = ((await get('customer', '/v1/deposit/statement')).body as { data: object[] }).data;
  expect(line).toMatchObject({ kind: 'hold', available: { amount: now.available }, held: { amount: now.held } });
  const shown = ({ available, held }: typeof now) => ({ available: { amount: available }, held: { amount: held } });
  for (const [part, path] of [
    ['customer', '/v1/deposit/as-of'],
    ['subReseller', `/v1/nodes/${node('customer')}/deposit/as-of`],
  ] as const) {
    expect((await get(part, `${path}?at=${at.toISOString()}`)).body).toMatchObject({ at: at.toISOString(), ...shown(then) });
    expect((await get(part, path)).body).toMatchObject(shown(now));
  }
  await world.workFor(20 * SECOND);
});

it('what failed and was paid back never comes alive again, whatever asks for it later (complaint 19)', async () => {
  const before = await world.deposit('customer', 'subReseller');
  world.sandbox.control.arm({ fault: 'refuse', code: 2306, verb: 'create', object: 'domain', name: 'batal.com', times: 1 });
  const order = await orderNames(world, 'customer', 'batal.com');
  await world.workFor(20 * SECOND);
  const { body } = (await get('customer', `/v1/orders/${order}`)) as { body: { state: string; items: { id: string }[] } };
  expect([body.state, await world.deposit('customer', 'subReseller')]).toEqual(['failed', before]);
  const again = { kind: 'order-item.provision', payload: { itemId: body.items[0]!.id } };
  await world.database.work.run((tx) => world.worker.get(JobQueue, { strict: false }).add(tx, [again]));
  await world.workFor(20 * SECOND);
  expect((await get('customer', `/v1/orders/${order}`)).body).toMatchObject({ state: 'failed' });
  expect(world.sandbox.control.billing({ object: 'batal.com' })).toEqual([]);
  expect(await world.deposit('customer', 'subReseller')).toEqual(before);
  expect(await world.broken()).toEqual({});
});
