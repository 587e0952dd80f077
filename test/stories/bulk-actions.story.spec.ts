import { DAY, HOUR } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { CarryOutBulk, SweepLeftovers } from '#libs/provisioning';
import { BulkDesk, type SeenBulk } from '../support/bulk-desk';
import { bulkOver } from '../support/bulk-over';
import { colleague } from '../support/colleague';
import { Died, DyingUnitOfWork } from '../support/dying-unit-of-work';
import { orderNames, renewName } from '../support/order-names';
import { World } from '../support/world';

/** Budi and Dewi buy from different shops; Budi's is Senja, which buys from KopiHost. */
const MANY = Array.from({ length: 22 }, (_, i) => `k${i + 1}.com`);
const [KOPI, CAFE, TEH] = ['kopi.com', 'xn--caf-dma.com', 'teh.com'];
const SERVERS = [{ name: 'ns1.contoh.net' }, { name: 'ns2.contoh.net' }];

let world: World;
let desk: BulkDesk;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id', 'my.id'] });
  desk = new BulkDesk(world);
  await desk.enrich();
  await orderNames(world, 'customer', KOPI, CAFE, TEH, ...MANY);
  await orderNames(world, 'directCustomer', 'asing.com');
  await world.workFor(5_000);
});
afterAll(() => world.end());

const renewals = (name: string) => world.sandbox.control.billing({ object: name }).filter(({ command }) => command === 'renew').length;
const sql = (text: string) => world.worker.get(UnitOfWork).run((tx) => tx.query(text));

describe('renewing many names', () => {
  let bulk: SeenBulk;

  it('shows a row for each name, in either form and once, what it costs, and what the deposit lacks; nothing is done', async () => {
    const { available } = await world.deposit('customer', 'subReseller');
    const names = ['KOPI.com', KOPI, 'café.com', CAFE, TEH, 'asing.com', 'tiada.com', 'bukan nama'];
    bulk = await desk.show('customer', { action: 'renew', years: 1, names });
    expect(await desk.states('customer', bulk)).toEqual({
      [KOPI]: 'ready',
      [CAFE]: 'ready',
      [TEH]: 'ready',
      'asing.com': 'domain-not-found',
      'tiada.com': 'domain-not-found',
      'bukan nama': 'domain-name-invalid',
    });
    const [first, second] = await desk.rows('customer', bulk);
    expect(second).toMatchObject({ unicode: 'café.com', price: { amount: expect.any(Number) as number }, cost: null });
    expect(bulk.money!.total!.amount).toBe(3 * first!.price!.amount);
    expect(bulk.money!.missing!.amount).toBe(Math.max(0, 3 * first!.price!.amount - available));
    expect(renewals(KOPI)).toBe(0);
  });

  it('carries out what was shown, once; what has been renewed or priced anew meanwhile is refused with the reason in both languages', async () => {
    await renewName(world, 'customer', CAFE);
    await world.work();
    await sql(`UPDATE bulk_row SET price_units = price_units - 1 WHERE bulk_id = '${bulk.id}' AND name = '${TEH}'`);
    const before = await world.deposit('customer', 'subReseller');
    await Promise.all([desk.act('customer', bulk, 'start'), desk.act('customer', bulk, 'start')]);
    await world.workFor(2_000);
    expect(await desk.states('customer', bulk)).toMatchObject({ [KOPI]: 'done', [CAFE]: 'expiry-changed', [TEH]: 'price-changed' });
    const [kopi, , teh] = await desk.rows('customer', bulk);
    expect(kopi!.order).toMatch(/^ord_/);
    expect(teh!.reason).toMatchObject({ en: expect.stringContaining('price') as string, id: expect.stringContaining('Harga') as string });
    expect([renewals(KOPI), renewals(CAFE), renewals(TEH)]).toEqual([1, 1, 0]);
    const after = await world.deposit('customer', 'subReseller');
    expect(before.available - after.available).toBe(kopi!.price!.amount);
    expect(await desk.get('customer', bulk)).toMatchObject({ state: 'done', counts: { done: 1, refused: 5, ready: 0 } });
    expect(await desk.act('customer', bulk, 'start')).toMatchObject({ status: 202, body: { state: 'done' } });
    expect(await world.broken()).toEqual({});
  });

  it('is taken home as a list', async () => {
    const file = await (await world.as('customer')).get(`/v1/bulk-actions/${bulk.id}/file?format=csv&language=id`);
    expect(file.text).toContain('kopi.com,selesai');
    expect(file.text).toContain('ditolak');
  });

  it('by their seller shows what its customers pay and what it pays itself, and is paid as single orders are', async () => {
    const shown = await desk.show('subReseller', { action: 'renew', years: 2, names: [KOPI, 'asing.com'] });
    const [first] = await desk.rows('subReseller', shown);
    expect(await desk.states('subReseller', shown)).toEqual({ [KOPI]: 'ready', 'asing.com': 'domain-not-found' });
    expect(shown.money).toMatchObject({ total: first!.price, cost: first!.cost, costMissing: { amount: 0 } });
    const seller = await world.deposit('subReseller', 'reseller');
    await desk.act('subReseller', shown, 'start');
    await world.workFor(2_000);
    expect(seller.available - (await world.deposit('subReseller', 'reseller')).available).toBe(first!.cost!.amount);
    expect(await desk.states('subReseller', shown)).toMatchObject({ [KOPI]: 'done' });
  });

  it('is not carried out at another cost than its seller was shown', async () => {
    const shown = await desk.show('subReseller', { action: 'renew', years: 1, names: [TEH] });
    await sql(`UPDATE bulk_row SET cost_units = cost_units + 1 WHERE bulk_id = '${shown.id}'`);
    await desk.act('subReseller', shown, 'start');
    await world.work();
    expect(await desk.states('subReseller', shown)).toEqual({ [TEH]: 'price-changed' });
  });
});

describe('locks, name servers and renewing by themselves', () => {
  it('are set for the names of a list; what is so already is left, and each change has its own history', async () => {
    const filter = { tab: 'active', tld: 'com', name: 'k' };
    const locked = await desk.carriedOut('customer', { action: 'lock', filter });
    expect(locked).toMatchObject({ state: 'done', counts: { done: 23 } });
    expect(new Set((await desk.rows('customer', locked)).map(({ state }) => state))).toEqual(new Set(['done']));
    const again = await desk.show('subReseller', { action: 'lock', filter: { ...filter, customer: `nod_${world.cast.customer.nodeId}` } });
    expect(again.counts).toMatchObject({ nothing: 23, ready: 0 });
  });

  it('what its owner froze, or changed since, is refused; the rest is done', async () => {
    const bulk = await desk.show('subReseller', { action: 'name_servers', nameServers: SERVERS, names: [KOPI, TEH, CAFE] });
    const idOf = async (name: string) => (await world.reads.query<{ id: string }>(`SELECT id FROM domain WHERE name = '${name}'`))[0]!.id;
    await (await world.as('customer')).put(`/v1/domains/${await idOf(TEH)}/freeze`, {}).expect(204);
    const own = [{ name: 'ns7.contoh.net' }, { name: 'ns8.contoh.net' }];
    await (await world.as('customer')).put(`/v1/domains/${await idOf(CAFE)}/name-servers`, { nameServers: own }).expect(202);
    await world.work();
    await desk.act('subReseller', bulk, 'start');
    await world.workFor(2_000);
    expect(await desk.states('subReseller', bulk)).toEqual({ [KOPI]: 'done', [TEH]: 'domain-frozen', [CAFE]: 'changed-since-shown' });
    expect((await desk.rows('subReseller', bulk))[0]!.change).toMatch(/^chg_/);
    expect(world.sandbox.control.domains().find(({ name }) => name === KOPI)!.nameServers).toEqual(['ns1.contoh.net', 'ns2.contoh.net']);
  });

  it('the deposit of an owner never pays because a seller switched', async () => {
    await desk.carriedOut('subReseller', { action: 'auto_renew', names: [KOPI, TEH] });
    const switches = await world.reads.query<{ is_on: unknown; from_deposit: unknown }>(
      'SELECT is_on, from_deposit FROM auto_renew_switch',
    );
    expect(switches.map(({ is_on, from_deposit }) => [Number(is_on), Number(from_deposit)])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });
});

describe('on the way', () => {
  it('some names are done at a time, so that others’ orders come between, and what has not begun is taken back', async () => {
    const bulk = await desk.show('customer', { action: 'unlock', names: MANY });
    await desk.act('customer', bulk, 'start');
    expect(await world.worker.get(CarryOutBulk, { strict: false }).run({ bulkId: bulk.id })).toEqual({ againInMs: 0 });
    expect((await desk.get('customer', bulk)).counts).toMatchObject({ done: 20, ready: 2 });
    expect(await desk.act('customer', bulk, 'cancellation')).toMatchObject({
      status: 200,
      body: { state: 'cancelled', counts: { cancelled: 2 } },
    });
    await world.workFor(2_000);
    expect((await desk.get('customer', bulk)).counts).toMatchObject({ done: 20, cancelled: 2 });
    expect(await desk.act('customer', bulk, 'cancellation')).toMatchObject({ status: 200 });
    expect(await desk.act('customer', await desk.show('customer', { action: 'lock', names: [KOPI] }), 'cancellation')).toMatchObject({
      status: 200,
    });
    expect(await world.broken()).toEqual({});
  });

  it('a worker killed before or after any of its transactions leaves each name done once', async () => {
    for (const body of [{ action: 'renew', years: 1 }, { action: 'lock' }, { action: 'unlock' }])
      for (const at of [1, 2, 3])
        for (const when of ['before', 'after'] as const) {
          const name = MANY[2 * at + (when === 'after' ? 1 : 0)]!;
          const bulk = await desk.show('customer', { ...body, names: [name] });
          await desk.act('customer', bulk, 'start');
          const dying = new DyingUnitOfWork(world.worker.get(UnitOfWork), { at, when });
          await expect(bulkOver(world, dying).run({ bulkId: bulk.id })).rejects.toThrow(Died);
          await world.workFor(2_000);
          expect(await desk.states('customer', bulk)).toEqual({ [name]: 'done' });
        }
    const once = MANY.slice(2, 8);
    expect(once.map(renewals)).toEqual(once.map(() => 1));
    const changes = await world.reads.query("SELECT id FROM domain_change WHERE kind = 'lock' AND wanted = '{\"isLocked\":false}'");
    expect(changes).toHaveLength(20 + once.length);
    expect(await world.broken()).toEqual({});
  });

  it('is nobody else’s, asks for the rights of a single act, and is not started a day later', async () => {
    const bulk = await desk.show('subReseller', { action: 'renew', years: 1, names: [TEH] });
    for (const part of ['customer', 'reseller', 'shortReseller', 'operator'] as const) {
      expect((await (await world.as(part)).get(`/v1/bulk-actions/${bulk.id}`)).status).toBe(404);
      expect((await desk.act(part, bulk, 'start')).status).toBe(404);
    }
    const support = await colleague(world, 'subReseller', 'support');
    expect((await support.post('/v1/bulk-actions', { action: 'renew', years: 1, names: [TEH] })).body).toMatchObject({
      code: 'role-not-allowed',
    });
    expect((await support.get(`/v1/bulk-actions/${bulk.id}`)).body).toMatchObject({ money: null });
    expect((await support.post('/v1/bulk-actions', { action: 'lock', names: [TEH] })).status).toBe(201);
    expect(await desk.show('customer', { action: 'lock', filter: { tld: 'my.id' } })).toMatchObject({ code: 'bulk-empty' });
    await sql(
      `UPDATE bulk_action SET created_at = '${new Date(world.clock.now().getTime() - 25 * HOUR).toISOString().slice(0, 19).replace('T', ' ')}' WHERE id = '${bulk.id}'`,
    );
    expect(await desk.act('subReseller', bulk, 'start')).toMatchObject({ status: 409, body: { code: 'bulk-over' } });
  });

  it('what nobody started goes after some days', async () => {
    world.clock.advance(4 * DAY);
    await world.worker.get(SweepLeftovers, { strict: false }).run();
    expect(await world.reads.query("SELECT id FROM bulk_action WHERE state = 'shown'")).toEqual([]);
    expect(await world.reads.query('SELECT bulk_id FROM bulk_row WHERE bulk_id NOT IN (SELECT id FROM bulk_action)')).toEqual([]);
  });
});
