import { DAY, after } from '#libs/kernel';
import { fingerprint } from '#libs/platform';
import { StoredRows } from '../support/stored-rows';
import { statusesOf } from '../support/statuses-of';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
type Answer = Awaited<ReturnType<typeof place>>;

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.end());

const items = (...names: string[]) => ({ items: names.map((name) => ({ name, years: 1 })) });
const place = async (part: Part, key: string, body: object) => (await world.as(part)).post('/v1/orders', body, key);
const idOf = ({ body }: Answer) => (body as { id: string }).id;
const isReplay = ({ status, headers }: Answer) => status === 200 && headers['idempotent-replayed'] === 'true';
const orders = async (part: Part) =>
  ((await (await world.as(part)).get('/v1/orders').expect(200)).body as { data: { id: string }[] }).data.map(({ id }) => id);

it('an order sent again with its key is the same order, before and after it is done, and nothing moves', async () => {
  const first = await place('customer', 'sent-twice', items('kopisenja.id', 'kopisenja.com'));
  expect([first.status, first.headers['idempotent-replayed']]).toEqual([201, undefined]);
  for (const state of ['held', 'done']) {
    const stored = await StoredRows.now(world.database);
    const again = await place('customer', 'sent-twice', items('kopisenja.id', 'kopisenja.com'));
    expect(isReplay(again)).toBe(true);
    expect(again.headers.location).toBe(first.headers.location);
    expect(again.body).toMatchObject({ id: idOf(first), state });
    expect(await stored.changed()).toEqual([]);
    await world.work();
  }
  expect(world.sandbox.control.billing()).toHaveLength(2);
});

it('ten identical requests at once are one order, paid and registered once', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const answers = await Promise.all(Array.from({ length: 10 }, () => place('customer', 'sent-ten-times', items('sepuluh.com'))));
  expect(statusesOf(answers)).toEqual({ 201: 1, 200: 9 });
  expect(answers.filter(isReplay)).toHaveLength(9);
  expect(new Set(answers.map(idOf)).size).toBe(1);
  await world.work();
  expect(await world.deposit('customer', 'subReseller')).toEqual({ available: before.available - 269_000, held: 0 });
  expect(world.sandbox.control.billing({ object: 'sepuluh.com' })).toHaveLength(1);
  expect(await world.broken()).toEqual({});
});

it('ten different orders at once with one key are one order; the others are told that the key is used', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => place('customer', 'one-key-for-all', items(`nomor-${i}.com`))));
  expect(statusesOf(answers)).toEqual({ 201: 1, 422: 9 });
  const codes = new Set(answers.filter(({ status }) => status === 422).map(({ body }) => (body as { code: string }).code));
  expect([...codes]).toEqual(['idempotency-key-reused']);
  expect(await world.broken()).toEqual({});
});

it.each([
  ['another name', items('lainnya.id')],
  ['another number of years', { items: [{ name: 'tetap.id', years: 2 }] }],
  ['one more name', items('tetap.id', 'tambahan.id')],
  ['another contact', { ...items('tetap.id'), contact: 'con_01kagm5w2hq4y7v9c3d8e6f1ab' }],
])('the same key for %s is refused, and nothing moves', async (_, body) => {
  await place('customer', 'tetap-tetap', items('tetap.id'));
  const stored = await StoredRows.now(world.database);
  const refused = await place('customer', 'tetap-tetap', body);
  expect(refused.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  expect(await stored.changed()).toEqual([]);
});

it('two customers may use the same key: each has an order of its own and sees no other', async () => {
  const [budi, eka] = [
    await place('customer', 'common-key', items('milik-budi.com')),
    await place('directCustomer', 'common-key', items('milik-eka.com')),
  ];
  expect([budi.status, eka.status]).toEqual([201, 201]);
  expect(idOf(budi)).not.toBe(idOf(eka));
  expect(await orders('directCustomer')).toEqual([idOf(eka)]);
  expect(await orders('customer')).not.toContain(idOf(eka));
});

it('a seller and its customer have keys of their own', async () => {
  const customer = `nod_${world.cast.customer.nodeId}`;
  const bySari = await place('subReseller', 'over-the-phone', { ...items('telepon.com'), customer });
  const byBudi = await place('customer', 'over-the-phone', items('sendiri.com'));
  expect([bySari.status, byBudi.status]).toEqual([201, 201]);
  expect(idOf(byBudi)).not.toBe(idOf(bySari));
  expect(isReplay(await place('subReseller', 'over-the-phone', { ...items('telepon.com'), customer }))).toBe(true);
});

it('a seller who takes the key of one customer’s order for another customer is refused', async () => {
  const created = await (
    await world.as('subReseller')
  ).post('/v1/nodes', {
    kind: 'customer',
    name: 'Warung Sore',
    owner: { name: 'Wati', email: 'wati@example.test' },
  });
  const other = (created.body as { node: { id: string } }).node.id;
  await place('subReseller', 'one-key-twice', { ...items('satu-kunci.com'), customer: `nod_${world.cast.customer.nodeId}` });
  const refused = await place('subReseller', 'one-key-twice', { ...items('satu-kunci.com'), customer: other });
  expect([refused.status, (refused.body as { code: string }).code]).toEqual([422, 'idempotency-key-reused']);
});

it('a transfer sent again is known by its code as well, and whoever reads the books cannot try codes against them', async () => {
  const registeredAt = after(world.sandbox.control.clock.now(), -90 * DAY);
  world.sandbox.control.register({ name: 'tebak.com', registrar: 'sainganku', authInfo: 'Rahasia-Lama1', registeredAt });
  const wish = (authCode: string) => ({ items: [{ action: 'transfer', name: 'tebak.com', authCode, years: 1 }] });
  const first = await place('customer', 'transfer-twice', wish('Rahasia-Lama1'));
  expect(first.status).toBe(201);
  const again = await place('customer', 'transfer-twice', wish('Rahasia-Lama1'));
  expect([isReplay(again), idOf(again)]).toEqual([true, idOf(first)]);
  expect((await place('customer', 'transfer-twice', wish('Bukan-Ini1'))).body).toMatchObject({ code: 'idempotency-key-reused' });
  const anybodys = fingerprint({ buyer: world.cast.customer.nodeId, ...wish('Rahasia-Lama1') });
  const [order] = await world.reads.query<{ body_hash: string }>('SELECT body_hash FROM domain_order WHERE id = ?', [idOf(first)]);
  expect(order!.body_hash).not.toBe(anybodys);
});
