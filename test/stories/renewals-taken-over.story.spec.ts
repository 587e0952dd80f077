import { DAY, Period } from '#libs/kernel';
import { fingerprint } from '#libs/platform';
import { RenewalsAtRisk, TakeOverRenewals } from '#libs/provisioning';
import { orderNames } from '../support/order-names';
import { setSuspended } from '../support/set-suspended';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface AtRisk {
  readonly domain: string;
  readonly name: string;
  readonly expiresAt: string;
  readonly renewal: { readonly total: { readonly amount: number } };
}

/** Budi buys from Senja, Senja from KopiHost, KopiHost from the operator; Dewi buys from Awan Biru, Awan Biru from the operator. */
let world: World;
beforeAll(async () => {
  world = await World.start();
  await orderNames(world, 'customer', 'kopisenja.com', 'tehsenja.my.id');
  await orderNames(world, 'shortCustomer', 'tokodewi.my.id');
  await orderNames(world, 'directCustomer', 'langsung.my.id');
  await world.workFor(5_000);
  // Long enough for everything to expire within ninety days.
  world.clock.advance(300 * DAY);
});
afterAll(() => world.end());

const node = (part: Part) => `/v1/nodes/nod_${world.cast[part].nodeId}`;
const suspend = async (by: Part, child: Part) =>
  (await world.as(by)).post(`${node(child)}/suspension`, { reason: 'Tagihan belum dibayar' });
const reinstate = async (by: Part, child: Part) => (await world.as(by)).delete(`${node(child)}/suspension`);
const atRisk = async (by: Part, child: Part) => {
  const { status, body } = await (await world.as(by)).get(`${node(child)}/renewals`);
  return { status, body: body as { data: AtRisk[]; code?: string } };
};
const renew = async (by: Part, child: Part, names: readonly AtRisk[], key?: string) => {
  const items = names.map(({ domain, expiresAt }) => ({ domain, expiresAt, years: 1 }));
  const { status, body } = await (await world.as(by)).post(`${node(child)}/renewals`, { items, reason: 'Agar tidak hilang' }, key);
  return { status, body: body as { id: string; total: { amount: number }; code?: string } };
};
const deposits = async () => ({
  customer: await world.deposit('customer', 'subReseller'),
  subReseller: await world.deposit('subReseller', 'reseller'),
  reseller: await world.deposit('reseller', 'operator'),
  shortCustomer: await world.deposit('shortCustomer', 'shortReseller'),
  shortReseller: await world.deposit('shortReseller', 'operator'),
});
const expiryOf = async (name: string) =>
  world.reads.dialect.instant(
    new Date(
      `${String((await world.reads.query<{ at: string }>('SELECT CAST(expires_at AS CHAR) AS at FROM domain WHERE name = ?', [name]))[0]!.at)}Z`,
    ),
  );
const letters = (template: string) =>
  world.reads.query<{ node_id: unknown; data: string; brand: string }>('SELECT node_id, data, brand FROM letter WHERE template = ?', [
    template,
  ]);

describe('KopiHost, while Senja is suspended by it', () => {
  beforeAll(() => suspend('reseller', 'subReseller'));

  it('sees the names of Senja’s customers that expire soon, and nothing about whose they are', async () => {
    const { status, body } = await atRisk('reseller', 'subReseller');
    expect(status).toBe(200);
    expect(body.data.map(({ name }) => name).sort()).toEqual(['kopisenja.com', 'tehsenja.my.id']);
    expect(Object.keys(body.data[0]!).sort()).toEqual(['domain', 'expiresAt', 'name', 'phase', 'renewal', 'unicode']);
  });

  it('renews them at its own cost: neither Senja nor Budi pays anything, and the key repeated renews nothing more', async () => {
    const names = (await atRisk('reseller', 'subReseller')).body.data;
    const before = await deposits();
    const placed = await renew('reseller', 'subReseller', names, 'takeover-1');
    expect(placed).toMatchObject({
      status: 201,
      body: { takenOver: { from: `nod_${world.cast.subReseller.nodeId}`, reason: 'Agar tidak hilang' } },
    });
    await world.work();
    expect(await renew('reseller', 'subReseller', names, 'takeover-1')).toMatchObject({
      status: 200,
      body: { id: placed.body.id, state: 'done' },
    });

    const cost = names.reduce((sum, { renewal }) => sum + renewal.total.amount, 0);
    expect(placed.body.total.amount).toBe(cost);
    const after = await deposits();
    expect(await world.broken()).toEqual({});
    expect(after).toEqual({ ...before, reseller: { available: before.reseller.available - cost, held: 0 } });
    for (const { name, expiresAt } of names)
      expect(await expiryOf(name)).toBe(world.reads.dialect.instant(Period.ofYears(1).addTo(new Date(expiresAt))));
    expect(world.sandbox.control.billing({ object: 'kopisenja.com' }).map(({ command }) => command)).toEqual(['create', 'renew']);
  });

  it('the operator sees a sale to KopiHost, and not whose names they are', async () => {
    const ratna = await world.as('operator');
    const { data } = (await ratna.get('/v1/sales?limit=1')).body as { data: { child: string; action: string }[] };
    expect(data).toMatchObject([{ child: `nod_${world.cast.reseller.nodeId}`, action: 'renew' }]);
    const [order] = ((await ratna.get('/v1/orders?limit=1')).body as { data: object[] }).data;
    expect(order).toMatchObject({ takenOver: null });
  });

  it('Senja’s owner reads what was done and why; Budi hears from his own shop, without a word about who is above it', async () => {
    const [toSenja, ...others] = await letters('renewals-taken-over');
    expect(others).toEqual([]);
    expect(Number(toSenja!.node_id)).toBe(world.cast.subReseller.nodeId);
    expect(toSenja!.data).toContain('Agar tidak hilang');
    const toBudi = await letters('renewed-for-you');
    expect(toBudi.map(({ node_id }) => Number(node_id))).toEqual([world.cast.customer.nodeId, world.cast.customer.nodeId]);
    expect(JSON.stringify(toBudi)).toContain('Senja');
    expect(JSON.stringify(toBudi)).not.toMatch(/KopiHost|Pohonnama|Agar tidak/);
  });

  it('both sides can read it in their logs', async () => {
    const logged = await world.reads.query<{ node_id: unknown }>(
      "SELECT node_id FROM audit_entry WHERE action = 'renewals.taken-over' ORDER BY node_id",
    );
    expect(logged.map(({ node_id }) => Number(node_id))).toEqual([world.cast.reseller.nodeId, world.cast.subReseller.nodeId]);
  });

  it('cannot renew what it does not see: names of others, and those that do not expire soon any more', async () => {
    expect((await atRisk('reseller', 'subReseller')).body.data).toEqual([]);
    for (const name of ['langsung.my.id', 'kopisenja.com']) {
      const [row] = await world.reads.query<{ id: string; at: string }>(
        'SELECT id, CAST(expires_at AS CHAR) AS at FROM domain WHERE name = ?',
        [name],
      );
      const wanted = { domain: row!.id, name, expiresAt: new Date(`${row!.at}Z`).toISOString(), renewal: { total: { amount: 0 } } };
      expect(await renew('reseller', 'subReseller', [wanted])).toMatchObject({ status: 404, body: { code: 'domain-not-found' } });
    }
  });

  it('nobody else can, and KopiHost no more when Senja sells again', async () => {
    expect(await atRisk('operator', 'subReseller')).toMatchObject({ status: 404, body: { code: 'node-not-found' } });
    expect(await atRisk('operator', 'reseller')).toMatchObject({ status: 409, body: { code: 'reseller-not-suspended' } });
    await reinstate('reseller', 'subReseller');
    expect(await atRisk('reseller', 'subReseller')).toMatchObject({ status: 409, body: { code: 'reseller-not-suspended' } });
    expect(await renew('reseller', 'subReseller', [])).toMatchObject({ status: 422 });
  });
});

it('the operator, who buys from nobody, pays the registry and nobody’s deposit moves; a refusal costs it nothing', async () => {
  await suspend('operator', 'shortReseller');
  const names = (await atRisk('operator', 'shortReseller')).body.data;
  expect(names.map(({ name }) => name)).toEqual(['tokodewi.my.id']);
  const before = await deposits();
  const stateAfter = async () => {
    const placed = await renew('operator', 'shortReseller', names);
    expect(placed).toMatchObject({ status: 201, body: { total: names[0]!.renewal.total } });
    await world.work();
    return (await (await world.as('operator')).get(`/v1/orders/${placed.body.id}`)).body as { state: string };
  };
  world.sandbox.control.arm({ fault: 'refuse', code: 2304, verb: 'renew', object: 'domain', name: 'tokodewi.my.id', times: 1 });
  expect(await stateAfter()).toMatchObject({ state: 'failed' });
  expect(await stateAfter()).toMatchObject({ state: 'done' });
  expect(await deposits()).toEqual(before);
  expect(await world.reads.query('SELECT seq FROM audit_entry WHERE node_id = 0')).toEqual([]);
  expect(await world.broken()).toEqual({});
});

it('one key counts for one of two children, also when both are asked for at the same moment', async () => {
  world.clock.advance(350 * DAY);
  const { operator, reseller, shortReseller } = world.cast;
  const risks = world.portal.get(RenewalsAtRisk, { strict: false });
  const takeOver = world.portal.get(TakeOverRenewals, { strict: false });
  await setSuspended(world.portal, operator, reseller.nodeId, 'suspended');
  const wishes = [];
  for (const { nodeId } of [reseller, shortReseller]) {
    const names = await risks.list(operator, nodeId, 10);
    const items = names.map(({ id, expiresAt }) => ({ action: 'renew' as const, domain: id, expiresAt, years: 1 }));
    wishes.push({ nodeId, wish: { items, reason: 'Agar tidak hilang', idempotencyKey: 'dua-anak', bodyHash: fingerprint(items) } });
  }
  const both = await Promise.allSettled(wishes.map(({ nodeId, wish }) => takeOver.run(operator, nodeId, wish)));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'idempotency-key-reused' } });
  expect(await world.broken()).toEqual({});
});
