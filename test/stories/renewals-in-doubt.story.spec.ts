import { NotRenewable } from '#libs/domains';
import { DAY, Period, SECOND } from '#libs/kernel';
import { UnitOfWork, readInstant } from '#libs/platform';
import { OrderReads } from '#libs/provisioning';
import { orderNames, renewName } from '../support/order-names';
import { World } from '../support/world';

/** One name of Budi's for each way in which an answer is lost, and one that its registry does not renew. */
const FAULTS = ['hang-after', 'drop-after', 'hang-before', 'drop-before', 'garble'] as const;
const REFUSED = 'ditolak.my.id';

let world: World;
let expiries: Map<string, Date>;
beforeAll(async () => {
  world = await World.start();
  await orderNames(world, 'customer', REFUSED, ...FAULTS.map((fault) => `${fault}.my.id`));
  await world.workFor(10_000);
  expiries = await expiriesNow();
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

async function expiriesNow(): Promise<Map<string, Date>> {
  const rows = await world.reads.query<{ name: string; expires_at: unknown }>('SELECT name, expires_at FROM domain WHERE owner_id = ?', [
    world.cast.customer.nodeId,
  ]);
  return new Map(rows.map(({ name, expires_at }) => [name, readInstant(expires_at)]));
}
const order = (id: string) => world.worker.get(OrderReads, { strict: false }).get(id, world.cast.customer.nodeId);
const renewals = (name: string) => world.sandbox.control.billing({ object: name }).filter(({ command }) => command === 'renew');
const deposits = async () => ({
  customer: await world.deposit('customer', 'subReseller'),
  subReseller: await world.deposit('subReseller', 'reseller'),
  reseller: await world.deposit('reseller', 'operator'),
});

describe.each([
  ['the registry renews it and never answers', 'hang-after'],
  ['the registry renews it and hangs up', 'drop-after'],
  ['the registry never answers and does nothing', 'hang-before'],
  ['the registry hangs up and does nothing', 'drop-before'],
  ['the answer is cut in the middle', 'garble'],
] as const)('when %s', (_, fault) => {
  it('the name ends renewed once, charged once at every level', async () => {
    const name = `${fault}.my.id`;
    world.sandbox.control.arm({ fault, verb: 'renew', object: 'domain', name, times: 1 });
    const id = await renewName(world, 'customer', name);
    await world.work();
    expect((await order(id)).state).toBe('in_doubt');
    expect(await world.broken()).toEqual({});
    await world.workFor(10_000);
    expect((await order(id)).state).toBe('done');
    expect(renewals(name)).toHaveLength(1);
    expect((await expiriesNow()).get(name)).toEqual(Period.ofYears(1).addTo(expiries.get(name)!));
    expect(await world.broken()).toEqual({});
  });
});

it('a definite refusal gives every level back what was held of it, and the domain expires as before', async () => {
  const before = await deposits();
  for (const code of [2304, 2306] as const) {
    world.sandbox.control.arm({ fault: 'refuse', code, verb: 'renew', object: 'domain', name: REFUSED, times: 1 });
    const id = await renewName(world, 'customer', REFUSED);
    await world.workFor(10_000);
    expect(await order(id)).toMatchObject({
      state: 'failed',
      items: [{ failure: { code: 'registry-refused' } }],
    });
  }
  expect(await deposits()).toEqual(before);
  expect((await expiriesNow()).get(REFUSED)).toEqual(expiries.get(REFUSED));
  expect(await world.broken()).toEqual({});
});

it('a registry that knows another expiry than we do renews nothing, and the money goes back', async () => {
  const stale = new Date('2027-01-01T00:00:00.000Z');
  const setExpiry = (at: string) =>
    world.worker.get(UnitOfWork).run((tx) => tx.query('UPDATE domain SET expires_at = ? WHERE live_name = ?', [at, REFUSED]));
  await setExpiry(world.reads.dialect.instant(stale));
  const before = await deposits();
  const id = await renewName(world, 'customer', REFUSED);
  await world.workFor(10_000);
  expect(await order(id)).toMatchObject({
    state: 'failed',
    items: [{ failure: { code: 'expiry-changed' } }],
  });
  expect(await deposits()).toEqual(before);
  await setExpiry(world.reads.dialect.instant(expiries.get(REFUSED)!));
  expect(await world.broken()).toEqual({});
});

it('a name that has expired some days ago is renewed as before, and after its grace period not any more', async () => {
  const expired = expiries.get(REFUSED)!;
  const past = expired.getTime() - world.clock.now().getTime() + 39 * DAY;
  world.clock.advance(past);
  world.sandbox.control.advanceClock(past / SECOND);
  const id = await renewName(world, 'customer', REFUSED);
  await world.work();
  expect((await order(id)).state).toBe('done');
  expect((await expiriesNow()).get(REFUSED)).toEqual(Period.ofYears(1).addTo(expired));
  world.clock.advance(367 * DAY);
  await expect(renewName(world, 'customer', REFUSED)).rejects.toThrow(NotRenewable);
  expect(await world.broken()).toEqual({});
});
