import { DomainReads } from '#libs/domains';
import { DAY, MINUTE, after } from '#libs/kernel';
import { AskForPolling, CancelOrder, OrderNotCancellable, OrderReads } from '#libs/provisioning';
import { Registries } from '#libs/registry';
import { daysPass } from '../support/days-pass';
import { orderItems } from '../support/order-names';
import { World } from '../support/world';

const CODE = 'Rahasia-Lama1';
let world: World;
beforeAll(async () => {
  world = await World.start({ locksNew: true });
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

/** A name that another registrar has had for so many days. */
function elsewhere(name: string, days = 90): string {
  world.sandbox.control.register({
    name,
    registrar: 'sainganku',
    authInfo: CODE,
    registeredAt: after(world.sandbox.control.clock.now(), -days * DAY),
  });
  return name;
}
const item = (name: string, authCode = CODE) => ({ action: 'transfer', name, authCode, years: 1 }) as const;
const place = async (...items: object[]) => (await world.as('customer')).post('/v1/orders', { items });
const ordered = (name: string): Promise<string> => orderItems(world, 'customer', [item(elsewhere(name))]);
const orderNow = (id: string) => world.worker.get(OrderReads, { strict: false }).get(id, world.cast.customer.nodeId);
const domainNow = (id: string) => world.worker.get(DomainReads, { strict: false }).get(id, world.cast.customer.nodeId);
const lettersAbout = async (name: string) =>
  (await world.reads.query<{ template: string }>('SELECT template FROM letter WHERE data LIKE ?', [`%${name}%`])).map(
    ({ template }) => template,
  );
const charged = (name: string) => world.sandbox.control.billing({ object: name }).filter(({ account }) => account === 'pohonnama');
const deposits = async () => [
  await world.deposit('customer', 'subReseller'),
  await world.deposit('subReseller', 'reseller'),
  await world.deposit('reseller', 'operator'),
];
const held = async () => (await deposits()).map((each) => each.held);

describe('what keeps a name where it is, said apart before anything is ordered', () => {
  it.each([
    ['a wrong code', 'salah.com', 'transfer-code-wrong', 422, '/items/0/authCode', () => place(item(elsewhere('salah.com'), 'Bukan-Ini1'))],
    [
      'a lock',
      'kunci.com',
      'transfer-locked',
      409,
      '/items/0/name',
      () => {
        world.sandbox.control.setStatuses(elsewhere('kunci.com'), { add: ['serverTransferProhibited'] });
        return place(item('kunci.com'));
      },
    ],
    ['sixty days that are not over', 'baru.com', 'transfer-too-soon', 409, '/items/0/name', () => place(item(elsewhere('baru.com', 10)))],
    ['nobody who has it', 'bebas.com', 'not-registered', 409, '/items/0/name', () => place(item('bebas.com'))],
    [
      'somebody else who is fetching it',
      'laku.com',
      'transfer-under-way',
      409,
      '/items/0/name',
      () => {
        world.sandbox.control.transfer(elsewhere('laku.com'), 'request', 'pohonnama');
        return place(item('laku.com'));
      },
    ],
  ] as const)('%s', async (_, name, code, status, pointer, order) => {
    const before = await deposits();
    const refused = await order();
    expect([refused.status, refused.body]).toEqual([
      status,
      expect.objectContaining({ code, name, errors: [expect.objectContaining({ pointer, code })] }),
    ]);
    expect(await deposits()).toEqual(before);
  });
});

it('a name comes from another registrar: quoted, held at every level for days, paid when it is ours, and then registered for its holder', async () => {
  const name = elsewhere('pindah.com');
  const customer = await world.as('customer');
  const { body: quote } = await customer.post('/v1/quotes', { items: [item(name)] }).expect(201);
  const { body: placed } = await customer.post('/v1/orders', { quote: quote.id }).expect(201);
  expect(placed).toMatchObject({ state: 'held', total: quote.total, items: [{ action: 'transfer', domain: null }] });
  expect(JSON.stringify([quote, placed])).not.toContain(CODE);
  await world.work();
  expect(await orderNow(placed.id)).toMatchObject({ state: 'provisioning' });
  await daysPass(world, 4);
  expect(await orderNow(placed.id)).toMatchObject({ state: 'provisioning' });
  expect((await held()).every((amount) => amount > 0)).toBe(true);
  expect(await world.broken()).toEqual({});

  await daysPass(world, 2);
  const there = world.sandbox.control.domains().find((each) => each.name === name)!;
  const line = (await orderNow(placed.id)).items[0]!;
  expect(line).toMatchObject({ state: 'done', expiresAt: new Date(there.expiresAt) });
  expect(await domainNow(line.domainId!)).toMatchObject({ name, expiresAt: line.expiresAt, phase: 'active' });
  expect(await held()).toEqual([0, 0, 0]);
  expect(charged(name).map(({ command }) => command)).toEqual(['transfer']);
  expect(await lettersAbout(name)).toEqual(['transfer-arrived']);

  const registry = world.worker.get(Registries).forTld('com')!;
  expect(await registry.infoDomain(name, CODE)).toMatchObject({ kind: 'refused', reason: 'not-authorized' });
  const info = await registry.infoDomain(name);
  const [kept] = await world.reads.query<{ auth_info: string; handle: string }>(
    'SELECT d.auth_info, h.handle FROM domain d JOIN contact_handle h ON h.contact_id = d.registrant_id AND h.registry = d.registry WHERE d.id = ?',
    [line.domainId],
  );
  expect(info).toMatchObject({ value: { sponsor: 'pohonnama', registrant: kept!.handle, authInfo: kept!.auth_info } });
  expect(info).toMatchObject({ value: { statuses: expect.arrayContaining(['clientTransferProhibited']) } });
  expect(await world.broken()).toEqual({});
});

it('the code is written down nowhere as it was typed, and gone with the transfer', async () => {
  const id = await ordered('rahasia.com');
  const codes = () => world.reads.query<{ transfer_code: string | null }>('SELECT transfer_code FROM order_item WHERE order_id = ?', [id]);
  expect(JSON.stringify([await orderNow(id), await codes(), await world.reads.query('SELECT items FROM quote')])).not.toContain(CODE);
  expect((await codes())[0]!.transfer_code).toMatch(/^[\w-]{40,}$/);
  await world.work();
  await daysPass(world, 6);
  expect(await codes()).toEqual([{ transfer_code: null }]);
});

it('a name that its registrar does not let go is paid back at every level, with the reason (H-08)', async () => {
  const before = await deposits();
  const id = await ordered('tetap.com');
  await world.work();
  world.sandbox.control.transfer('tetap.com', 'reject');
  await daysPass(world, 1);
  expect(await orderNow(id)).toMatchObject({
    state: 'failed',
    items: [{ failure: { code: 'transfer-rejected', message: 'The registrar who has the name has rejected the transfer.' } }],
  });
  expect(await deposits()).toEqual(before);
  expect(await lettersAbout('tetap.com')).toEqual(['transfer-failed']);
  expect(charged('tetap.com').map(({ command }) => command)).toEqual(['transfer', 'transfer-refunded']);
  expect(await world.broken()).toEqual({});
});

it('a message of the registry brings the question forward: what has come is ours within minutes, not at the next look an hour later', async () => {
  await world.worker.get(AskForPolling, { strict: false }).run();
  const id = await ordered('kabar.com');
  await daysPass(world, 1);
  world.sandbox.control.transfer('kabar.com', 'approve');
  await world.work();
  expect(await orderNow(id)).toMatchObject({ state: 'provisioning' });
  await world.workFor(6 * MINUTE, MINUTE);
  expect(await orderNow(id)).toMatchObject({ state: 'done' });
  expect(await world.broken()).toEqual({});
});

it('its buyer calls it back while it is pending, and has the money at once; what has come cannot be called back', async () => {
  const before = await deposits();
  const id = await ordered('batal.com');
  const cancel = (order: string) => world.worker.get(CancelOrder, { strict: false }).run(world.cast.customer, order);
  await expect(cancel(id)).rejects.toThrow(OrderNotCancellable);
  await world.work();
  await cancel(id);
  expect(await orderNow(id)).toMatchObject({ state: 'failed', items: [{ failure: { code: 'transfer-cancelled' } }] });
  expect(await cancel(id)).toBe(id);
  expect(await deposits()).toEqual(before);

  const late = await ordered('terlambat.com');
  await world.work();
  world.sandbox.control.transfer('terlambat.com', 'approve');
  await expect(cancel(late)).rejects.toThrow(OrderNotCancellable);
  expect(await orderNow(late)).toMatchObject({ state: 'done' });
  await world.work();

  const mute = await ordered('bisu.com');
  await world.work();
  world.sandbox.control.arm({ fault: 'drop-before', verb: 'transfer', op: 'query', name: 'bisu.com', times: 9 });
  await expect(cancel(mute)).rejects.toMatchObject({ code: 'registry-silent' });
  world.sandbox.control.disarm();
  await daysPass(world, 1);
  expect(await orderNow(mute)).toMatchObject({ state: 'failed', items: [{ failure: { code: 'transfer-cancelled' } }] });
  expect(await world.broken()).toEqual({});
});

it.each(['hang-after', 'drop-after', 'garble', 'hang-before', 'drop-before'] as const)(
  'when the answer is lost (%s) the name is asked for once and paid once',
  async (fault) => {
    const name = `${fault}.com`;
    const id = await ordered(name);
    world.sandbox.control.arm({ fault, verb: 'transfer', op: 'request', name, times: 1 });
    await world.work();
    expect(await orderNow(id)).toMatchObject({ state: 'in_doubt' });
    expect(await world.broken()).toEqual({});
    await world.workFor(10_000);
    expect(await orderNow(id)).toMatchObject({ state: 'provisioning' });
    await daysPass(world, 6);
    expect(await orderNow(id)).toMatchObject({ state: 'done' });
    expect(charged(name).map(({ command }) => command)).toEqual(['transfer']);
    expect(await world.broken()).toEqual({});
  },
);
