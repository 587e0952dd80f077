import { DAY, MINUTE } from '#libs/kernel';
import { AskForPolling } from '#libs/provisioning';
import request from 'supertest';
import { daysPass } from '../support/days-pass';
import { linkInMail } from '../support/link-in-mail';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

/** Budi buys from Senja, Senja from KopiHost, KopiHost from the operator; `sainganku` is another registrar. */
const NAMES = [
  'pergi.com',
  'tetap.com',
  'segera.com',
  'lepas.com',
  'kirim.com',
  'hilang.com',
  'beku.com',
  'diam.com',
  'surat.com',
] as const;
type Name = (typeof NAMES)[number];
type Part = Parameters<World['as']>[0];

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id'] });
  await orderNames(world, 'customer', ...NAMES);
  await world.workFor(5_000);
  // What is new goes nowhere for sixty days.
  await daysPass(world, 61);
  await world.worker.get(AskForPolling, { strict: false }).run();
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const idOf = async (name: Name) => (await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE name = ?', [name]))[0]!.id;
const at = async (part: Part, method: 'get' | 'post' | 'put', path: string, name: Name, body: object = {}) =>
  (await world.as(part))[method](`/v1/domains/${await idOf(name)}${path}`, body);
const out = async (name: Name, part: Part = 'customer') => (await at(part, 'get', '/transfer-out', name)).body;
const askFor = (name: Name) => world.sandbox.control.transfer(name, 'request', 'sainganku');
/** Everybody does what is due, until the next look into the queues is over. */
const untilPolled = () => world.workFor(6 * MINUTE, MINUTE);
const sponsor = (name: Name) => world.sandbox.control.domains().find((each) => each.name === name)!.sponsor;
const letters = async (name: Name) =>
  (
    await world.reads.query<{ template: string; to_email: string }>(
      "SELECT template, to_email FROM letter WHERE data LIKE ? AND template LIKE 'transfer-out-%' ORDER BY id",
      [`%${name}%`],
    )
  ).map(({ template, to_email }) => `${template} ${to_email}`);

it('a name that another registrar asks for: owner and seller hear of it at once, of its end a day before, and when it has left it has ended', async () => {
  const name = 'pergi.com';
  expect(await at('customer', 'get', '/transfer-out', name)).toMatchObject({ status: 404, body: { code: 'no-transfer-out' } });
  await at('customer', 'put', '/auto-renewal', name, { isOn: true });
  const { actsAt } = askFor(name);
  await untilPolled();
  const shown = { registrar: 'sainganku', state: 'asked', until: actsAt.toISOString(), answer: null, endedAt: null };
  for (const part of ['customer', 'subReseller'] as const) expect(await out(name, part)).toMatchObject(shown);
  expect((await at('reseller', 'get', '/transfer-out', name)).status).toBe(404);
  expect((await at('customer', 'get', '/next', name)).body.next[0]).toMatchObject({
    kind: 'transfer_out',
    at: shown.until,
    who: 'customer',
  });
  const told = await letters(name);
  expect(new Set(told).size).toBe(2);
  expect(await world.broken()).toEqual({});

  world.clock.advance(4 * DAY);
  await world.work();
  expect((await letters(name)).length).toBe(told.length + 1);
  await daysPass(world, 1);
  world.sandbox.control.advanceClock((4 * DAY) / 1_000);
  await untilPolled();
  expect(sponsor(name)).toBe('sainganku');
  expect(await out(name)).toMatchObject({ state: 'left', endedAt: expect.any(String) });
  expect((await letters(name)).filter((each) => each.startsWith('transfer-out-done'))).toHaveLength(2);
  const [kept] = await world.reads.query<{ live_name: string | null; is_on: unknown }>(
    'SELECT live_name, is_on FROM domain d JOIN auto_renew_switch s ON s.domain_id = d.id WHERE d.name = ?',
    [name],
  );
  expect([kept!.live_name, Boolean(kept!.is_on)]).toEqual([null, false]);
  const renewal = { items: [{ action: 'renew', domain: await idOf(name), years: 1, expiresAt: new Date().toISOString() }] };
  expect((await (await world.as('customer')).post('/v1/orders', renewal)).status).toBeGreaterThanOrEqual(400);
  expect(await world.broken()).toEqual({});
});

it.each(['drop-after', 'drop-before', null] as const)('its owner keeps it, also when the answer is lost (%s)', async (fault) => {
  const name = 'tetap.com';
  askFor(name);
  await untilPolled();
  if (fault) world.sandbox.control.arm({ fault, verb: 'transfer', op: 'reject', object: 'domain', name, times: 1 });
  expect((await at('subReseller', 'post', '/transfer-out/rejection', name)).status).toBe(404);
  expect(await at('customer', 'post', '/transfer-out/rejection', name)).toMatchObject({ status: 202, body: { answer: 'reject' } });
  await world.workFor(2 * MINUTE, 10_000);
  expect(await out(name)).toMatchObject({ state: 'stayed', answer: 'reject', isAnswerRefused: false });
  expect(sponsor(name)).toBe('pohonnama');
  expect(await at('customer', 'post', '/transfer-out/approval', name)).toMatchObject({ status: 404, body: { code: 'no-transfer-out' } });
  expect(await world.broken()).toEqual({});
});

it.each([
  ['segera.com', null],
  ['lepas.com', 'drop-after'],
  ['kirim.com', 'drop-before'],
] as const)('its owner lets %s go at once, and says so once, also when the answer is lost (%s)', async (name, fault) => {
  askFor(name);
  await untilPolled();
  if (fault) world.sandbox.control.arm({ fault, verb: 'transfer', op: 'approve', object: 'domain', name, times: 1 });
  expect((await at('customer', 'post', '/transfer-out/approval', name)).status).toBe(202);
  expect((await at('customer', 'post', '/transfer-out/approval', name)).status).toBe(202);
  expect(await at('customer', 'post', '/transfer-out/rejection', name)).toMatchObject({
    status: 409,
    body: { code: 'transfer-out-answered' },
  });
  await world.workFor(2 * MINUTE, 10_000);
  expect(await out(name)).toMatchObject({ state: 'left', answer: 'approve' });
  expect(sponsor(name)).toBe('sainganku');
  expect(await world.broken()).toEqual({});
});

it('what its owner has frozen is kept by itself', async () => {
  const name = 'beku.com';
  await at('customer', 'put', '/freeze', name);
  askFor(name);
  await untilPolled();
  expect(await out(name)).toMatchObject({ state: 'stayed', answer: 'reject' });
  expect(sponsor(name)).toBe('pohonnama');
});

it('an order that waits for a name ends when that leaves, and one that was cancelled elsewhere stays', async () => {
  const [name, other] = ['hilang.com', 'diam.com'] as const;
  const { expiresAt } = (await at('customer', 'get', '', name)).body;
  const items = [{ action: 'renew', domain: await idOf(name), years: 1, expiresAt }];
  const { body: order } = await (await world.as('customer')).post('/v1/orders', { items, payBy: 'invoice' });
  askFor(name);
  askFor(other);
  world.sandbox.control.transfer(name, 'approve');
  world.sandbox.control.transfer(other, 'cancel');
  await untilPolled();
  expect(await out(name)).toMatchObject({ state: 'left' });
  expect(await at('customer', 'get', '/transfer-out', other)).toMatchObject({ status: 404 });
  expect(order).toMatchObject({ state: 'awaiting_payment' });
  expect((await (await world.as('customer')).get(`/v1/orders/${order.id}`)).body).toMatchObject({ state: 'failed' });
  expect(await world.broken()).toEqual({});
});

it('whoever has the link in the newest mail keeps the name without logging in, once', async () => {
  const name = 'surat.com';
  askFor(name);
  await untilPolled();
  const reject = (secret: string) =>
    request(world.customers.getHttpServer()).post('/v1/transfers-out/rejection').set('Host', 'senja.localhost').send({ secret });
  const link = () => linkInMail(world.settings.mailFolder, 'budi@example.test');
  const first = await link();
  world.clock.advance(4 * DAY);
  await world.work();
  const newest = await link();
  expect((await reject(first)).body).toMatchObject({ status: 404, code: 'link-not-valid' });
  expect((await reject(newest)).status).toBe(204);
  expect((await reject(newest)).body).toMatchObject({ status: 404, code: 'link-not-valid' });
  await world.workFor(2 * MINUTE, 10_000);
  expect(await out(name)).toMatchObject({ state: 'stayed', answer: 'reject' });
  expect(sponsor(name)).toBe('pohonnama');
  expect(await world.reads.query('SELECT id FROM letter WHERE data LIKE ?', [`%${newest}%`])).toEqual([]);
  expect(await world.broken()).toEqual({});
});
