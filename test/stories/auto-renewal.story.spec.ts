import { AdjustDeposit } from '#libs/deposits';
import { DAY, Money, after } from '#libs/kernel';
import { UnitOfWork, readInstant } from '#libs/platform';
import { PayInvoice, RenewByThemselves } from '#libs/provisioning';
import { orderNames, renewName } from '../support/order-names';
import { setSuspended } from '../support/set-suspended';
import { World } from '../support/world';

/** Budi buys from Sari's shop Senja, Senja from KopiHost. His names expire on the same day, a year from now. */
let world: World;
let expiry: Date;
let domains: Map<string, string>;
const NAMES = ['bayar.com', 'tagih.my.id', 'sendiri.com', 'diam.com', 'pindah.my.id'];
beforeAll(async () => {
  world = await World.start({ tlds: ['my.id', 'com'] });
  await orderNames(world, 'customer', ...NAMES);
  await world.workFor(8_000);
  const rows = await world.reads.query<{ id: string; name: string; expires_at: unknown }>('SELECT id, name, expires_at FROM domain');
  domains = new Map(rows.map(({ id, name }) => [name, id]));
  expiry = new Date(Math.max(...rows.map(({ expires_at }) => readInstant(expires_at).getTime())));
});
afterAll(() => world.end());

const set = async (part: 'customer' | 'subReseller', name: string, body: object) =>
  (await world.as(part)).put(`/v1/domains/${domains.get(name)}/auto-renewal`, body);
const look = () => world.worker.get(RenewByThemselves, { strict: false }).run();
const lookOn = async (days: number, times = 1) => {
  world.clock.advance(after(expiry, days * DAY).getTime() - world.clock.now().getTime());
  await Promise.all(Array.from({ length: times }, look));
  await world.workFor(3_000);
};
const yearsOf = async () => {
  const rows = await world.reads.query<{ name: string; expires_at: unknown }>('SELECT name, expires_at FROM domain ORDER BY name');
  return new Map(
    rows.map(({ name, expires_at }) => [name, Math.round((readInstant(expires_at).getTime() - expiry.getTime()) / (365 * DAY)) || 0]),
  );
};
const invoicesOf = async (name: string) => {
  const found = await world.reads.query<{ id: string; state: string; due_at: unknown }>(
    `SELECT v.id, v.state, v.due_at FROM invoice v JOIN order_item i ON i.order_id = v.order_id
     WHERE i.name = ? AND i.action = 'renew' AND v.buyer_id = ? ORDER BY v.id`,
    [name, world.cast.customer.nodeId],
  );
  return found.map(({ due_at, ...rest }) => ({ ...rest, dueAt: readInstant(due_at) }));
};
const told = async () =>
  (
    await world.reads.query<{ node_id: unknown; data: string }>("SELECT node_id, data FROM letter WHERE template = 'auto-renewal-failed'")
  ).map(({ node_id, data }) => `${(JSON.parse(data) as { domain: string }).domain} ${Number(node_id)}`);
const adjust = async (direction: 'credit' | 'debit', amount: number) => {
  const wish = { direction, amount: Money.idr(amount), kind: 'correction' as const, reason: 'Koreksi', reference: null };
  const keys = { idempotencyKey: `${direction}-${amount}`, requestHash: `${direction}-${amount}` };
  await world.portal.get(AdjustDeposit, { strict: false }).run(world.cast.subReseller, world.cast.customer.nodeId, { ...wish, ...keys });
};

it('its owner says that a name renews by itself, and alone that his deposit pays; its seller may switch it too, and both see it', async () => {
  const shown = { isOn: true, fromDeposit: true, nextAt: expect.any(String) as string };
  for (const name of ['bayar.com', 'sendiri.com', 'pindah.my.id'])
    expect((await set('customer', name, { isOn: true, fromDeposit: true })).body).toMatchObject(shown);
  expect((await set('subReseller', 'tagih.my.id', { isOn: true, fromDeposit: true })).body).toMatchObject({ code: 'deposit-not-yours' });
  expect((await set('subReseller', 'tagih.my.id', { isOn: true })).body).toMatchObject({ isOn: true, fromDeposit: false });
  // Switched off and on by the seller, the deposit of the owner pays no more.
  await set('subReseller', 'pindah.my.id', { isOn: false });
  expect((await set('subReseller', 'pindah.my.id', { isOn: true })).body).toMatchObject({ isOn: true, fromDeposit: false });
  expect((await (await world.as('customer')).get(`/v1/domains/${domains.get('bayar.com')}`)).body).toMatchObject({ autoRenewal: shown });
  expect((await (await world.as('customer')).get(`/v1/domains/${domains.get('diam.com')}`)).body).toMatchObject({
    autoRenewal: { isOn: false, fromDeposit: false, nextAt: null },
  });
  const logged = await world.reads.query("SELECT seq FROM audit_entry WHERE action = 'domain.auto-renewal-set'");
  expect(logged).toHaveLength(12);
});

it('nothing happens sooner, and what was renewed by hand is left alone', async () => {
  await lookOn(-16);
  await renewName(world, 'customer', 'sendiri.com');
  await world.workFor(3_000);
  expect((await invoicesOf('bayar.com')).length + (await invoicesOf('tagih.my.id')).length).toBe(0);
});

it('fifteen days before there is one invoice each, however many look; a deposit that is short is told once to both sides (H-27)', async () => {
  const { available } = await world.deposit('customer', 'subReseller');
  await adjust('debit', available - 1_000);
  await lookOn(-14.9, 3);
  for (const name of ['bayar.com', 'tagih.my.id', 'pindah.my.id']) expect(await invoicesOf(name)).toMatchObject([{ state: 'unpaid' }]);
  expect(await invoicesOf('diam.com')).toEqual([]);
  const both = [world.cast.customer, world.cast.subReseller].map(({ nodeId }) => `bayar.com ${nodeId}`);
  expect((await told()).sort()).toEqual(both.sort());
  await lookOn(-9.9, 2);
  expect(await told()).toHaveLength(2);
  expect((await yearsOf()).get('bayar.com')).toBe(0);
});

it('with money there the next try pays what may be paid, once, and nothing else', async () => {
  await adjust('credit', 5_000_000);
  await look();
  expect((await yearsOf()).get('bayar.com')).toBe(0);
  const { available } = await world.deposit('customer', 'subReseller');
  await lookOn(-4.9, 3);
  expect(await yearsOf()).toEqual(
    new Map([
      ['bayar.com', 1],
      ['diam.com', 0],
      ['pindah.my.id', 0],
      ['sendiri.com', 1],
      ['tagih.my.id', 0],
    ]),
  );
  const [bill] = await invoicesOf('bayar.com');
  expect(bill).toMatchObject({ state: 'paid' });
  const left = await world.deposit('customer', 'subReseller');
  expect(left.held).toBe(0);
  expect(left.available).toBeLessThan(available);
  expect(await told()).toHaveLength(2);
});

it('an invoice that somebody pays renews once; while it is open nobody renews beside it (H-23)', async () => {
  const [bill] = await invoicesOf('tagih.my.id');
  await expect(renewName(world, 'customer', 'tagih.my.id')).rejects.toMatchObject({ code: 'name-in-progress' });
  await world.customers.get(PayInvoice, { strict: false }).run(world.cast.customer.nodeId, bill!.id);
  await world.workFor(3_000);
  await lookOn(-2.9, 2);
  expect((await yearsOf()).get('tagih.my.id')).toBe(1);
  expect(await invoicesOf('tagih.my.id')).toHaveLength(1);
});

it('renewed otherwise meanwhile, its invoice is withdrawn', async () => {
  // As a level above does for a suspended seller: the domain's expiry moves, and this order had no part in it.
  const [bill] = await invoicesOf('pindah.my.id');
  const [item] = await world.reads.query<{ order_id: string }>(
    "SELECT order_id FROM order_item WHERE name = 'pindah.my.id' AND action = 'renew'",
  );
  const move = (from: Date, to: Date) =>
    world.worker
      .get(UnitOfWork)
      .run((tx) =>
        tx.query('UPDATE domain SET expires_at = ? WHERE name = ? AND expires_at = ?', [
          tx.dialect.instant(to),
          'pindah.my.id',
          tx.dialect.instant(from),
        ]),
      );
  const [row] = await world.reads.query<{ expires_at: unknown }>("SELECT expires_at FROM domain WHERE name = 'pindah.my.id'");
  const standing = readInstant(row!.expires_at);
  await move(standing, after(standing, 365 * DAY));
  await Promise.all([look(), look()]);
  await move(after(standing, 365 * DAY), standing);
  expect(await invoicesOf('pindah.my.id')).toMatchObject([{ id: bill!.id, state: 'cancelled' }]);
  expect(await world.reads.query('SELECT state, failure_code FROM order_item WHERE order_id = ?', [item!.order_id])).toEqual([
    { state: 'failed', failure_code: 'cancelled' },
  ]);
});

it('a suspended seller stops it, both hear so, and later it goes on; the next year has an invoice of its own', async () => {
  const { reseller, subReseller } = world.cast;
  await setSuspended(world.portal, reseller, subReseller.nodeId, 'suspended');
  await lookOn(366 - 14.9, 2);
  expect(new Set(await told()).has(`sendiri.com ${world.cast.customer.nodeId}`)).toBe(true);
  expect((await yearsOf()).get('sendiri.com')).toBe(1);
  await setSuspended(world.portal, reseller, subReseller.nodeId, 'active');
  await lookOn(366 - 9.9, 2);
  const years = await yearsOf();
  expect([years.get('sendiri.com'), years.get('bayar.com'), years.get('tagih.my.id')]).toEqual([2, 2, 1]);
  expect(await invoicesOf('tagih.my.id')).toHaveLength(2);
});

it('and the books hold; the law finds a renewal that is another’s', async () => {
  expect(await world.broken()).toEqual({});
  await world.worker.get(UnitOfWork).run((tx) => tx.query("UPDATE auto_renewal SET order_id = 'ord_other' WHERE order_id IS NOT NULL"));
  expect(Object.keys(await world.broken())).toEqual(['names-renew-by-themselves-once']);
});
