import { DAY, SECOND, after } from '#libs/kernel';
import { Domains } from '#libs/domains';
import { UnitOfWork, readInstant } from '#libs/platform';
import { GiveBackUnrenewed } from '#libs/provisioning';
import { daysPass } from '../support/days-pass';
import { orderItems, orderNames, renewName } from '../support/order-names';
import { payIn } from '../support/pay-in';
import { World } from '../support/world';

/** Budi's names expire on the same day. Registries of .com renew them by themselves then, and charge for it. */
let world: World;
const NAMES = ['lepas.com', 'hilang.com', 'bayar.com', 'keliru.com', 'biasa.my.id'];
beforeAll(async () => {
  world = await World.start({ tlds: ['my.id', 'com'] });
  await payIn(world, 3_000_000);
  await orderNames(world, 'customer', ...NAMES);
  await world.workFor(8_000);
});
afterEach(() => world.sandbox.control.disarm());
afterAll(() => world.end());

const look = () => world.worker.get(GiveBackUnrenewed, { strict: false }).run();
const there = (name: string) => world.sandbox.control.domains().find((each) => each.name === name)!;
const charged = (name: string) => world.sandbox.control.billing({ object: name }).map(({ command }) => command);
const here = async (name: string) => {
  const [row] = await world.reads.query<{ id: string; expires_at: unknown }>('SELECT id, expires_at FROM domain WHERE live_name = ?', [
    name,
  ]);
  return { id: row!.id, expiresAt: readInstant(row!.expires_at) };
};
const deletions = async () =>
  (
    await world.reads.query<{ name: string; state: string }>(
      "SELECT d.name, x.state FROM domain_deletion x JOIN domain d ON d.id = x.domain_id WHERE x.cause = 'expired' ORDER BY d.name, x.id",
    )
  ).map(({ name, state }) => `${name} ${state}`);

const LOCK = 'clientDeleteProhibited';

it('as long as a name renews, it is not given back', async () => {
  for (const name of ['lepas.com', 'keliru.com']) {
    await (await world.as('customer')).put(`/v1/domains/${(await here(name)).id}/lock`, {});
    await world.work();
    expect(there(name).statuses).toContain(LOCK);
  }
  await daysPass(world, 365 + 29);
  await look();
  await world.work();
  expect(await deletions()).toEqual([]);
  expect(there('lepas.com').rgp).toEqual(['autoRenewPeriod']);
});

it('after its grace a name that nobody has renewed goes back while its registry refunds the year; one whose renewal is under way stays', async () => {
  // A wrong date of ours: the registry has the name paid until years from now.
  const work = world.worker.get(UnitOfWork);
  const wrong = await here('keliru.com');
  await work.run((tx) => world.worker.get(Domains, { strict: false }).setExpiry(tx, wrong.id, after(wrong.expiresAt, -3 * DAY)));
  await renewName(world, 'customer', 'bayar.com');
  world.clock.advance(2 * DAY);
  world.sandbox.control.advanceClock((2 * DAY) / SECOND);
  world.sandbox.control.arm({ fault: 'drop-after', verb: 'delete', object: 'domain', name: 'hilang.com', times: 1 });
  await Promise.all([look(), look()]);
  await world.workFor(120_000, 10_000);
  expect(await deletions()).toEqual(['hilang.com done', 'keliru.com refused', 'lepas.com done']);
  for (const name of ['lepas.com', 'hilang.com']) {
    expect(charged(name)).toEqual(['create', 'auto-renew', 'auto-renew-refunded']);
    expect(there(name).rgp).toEqual(['redemptionPeriod']);
  }
  expect(charged('keliru.com')).toEqual(['create', 'auto-renew']);
  expect([there('lepas.com'), there('keliru.com')].map(({ statuses }) => statuses.includes(LOCK))).toEqual([false, true]);
  expect(there('bayar.com').expiresAt).toEqual((await here('bayar.com')).expiresAt);
  await work.run((tx) => world.worker.get(Domains, { strict: false }).setExpiry(tx, wrong.id, wrong.expiresAt));
  expect(await world.broken()).toEqual({});
});

it('its owner hears of it and until when it can be restored; its page says so', async () => {
  const letters = await world.reads.query<{ data: string }>(
    "SELECT data FROM letter WHERE template = 'domain-in-redemption' AND about = ?",
    ['lepas.com'],
  );
  expect(letters.length).toBeGreaterThan(0);
  const { id, expiresAt } = await here('lepas.com');
  expect(JSON.parse(letters[0]!.data)).toMatchObject({ until: after(expiresAt, 60 * DAY).toISOString() });
  const budi = await world.as('customer');
  const [history, next] = [await budi.get(`/v1/domains/${id}/timeline`), await budi.get(`/v1/domains/${id}/next`)];
  expect(JSON.stringify(history.body)).toContain('"deletion.done"');
  expect(JSON.stringify(next.body)).toContain('"pending_delete"');
});

it('restored, it is paid for, locked as it was, and its next expiry is one of its own', async () => {
  await orderItems(world, 'customer', [{ action: 'restore', domain: (await here('lepas.com')).id, years: 1 }]);
  await world.workFor(122_000, 61_000);
  expect(there('lepas.com').rgp).toEqual([]);
  expect(there('lepas.com').statuses).toContain(LOCK);
  expect((await here('lepas.com')).expiresAt).toEqual(new Date(there('lepas.com').expiresAt));
  await look();
  await world.work();
  expect(await deletions()).toContain('lepas.com done');
  expect((await deletions()).filter((each) => each.startsWith('lepas.com'))).toHaveLength(1);
  expect(await world.broken()).toEqual({});
});
