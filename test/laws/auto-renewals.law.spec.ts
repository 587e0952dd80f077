import { AdjustDeposit } from '#libs/deposits';
import { DAY, MINUTE, Money, after } from '#libs/kernel';
import { UnitOfWork, readInstant } from '#libs/platform';
import { PlaceOrder, RenewByThemselves, SetAutoRenewal, TakeOverRenewals } from '#libs/provisioning';
import { Died, DyingUnitOfWork } from '../support/dying-unit-of-work';
import { orderByInvoice, orderNames, renewalOf } from '../support/order-names';
import { over } from '../support/over';
import { setSuspended } from '../support/set-suspended';
import { World } from '../support/world';

/** Budi buys from Sari's shop Senja. What each case needs is a name of its own; they expire on the same day. */
const ROUNDS = [1, 2, 3];
/** Of one renewal that begins by itself: it begins, its order, twice the payment, and what came of it. */
const STEPS = [1, 2, 3, 4, 5];
const DYING = STEPS.flatMap((at) => (['before', 'after'] as const).map((when) => ({ at, when, name: `mati-${at}-${when}.my.id` })));
const NAMES = [...ROUNDS.map((round) => `rebutan-${round}.my.id`), ...DYING.map(({ name }) => name), 'alih.my.id'];

let world: World;
let expiry: Date;
const domains = new Map<string, string>();
beforeAll(async () => {
  world = await World.start({ tlds: ['my.id', 'com'] });
  const wish = { direction: 'credit', amount: Money.idr(9_000_000), kind: 'correction', reason: 'Koreksi', reference: null } as const;
  const adjust = world.portal.get(AdjustDeposit, { strict: false });
  await adjust.run(world.cast.subReseller, world.cast.customer.nodeId, { ...wish, idempotencyKey: 'rich', requestHash: 'rich' });
  await orderNames(world, 'customer', ...NAMES);
  await world.workFor(8_000);
  const rows = await world.reads.query<{ id: string; name: string; expires_at: unknown }>('SELECT id, name, expires_at FROM domain');
  for (const { id, name } of rows) domains.set(name, id);
  expiry = new Date(Math.max(...rows.map(({ expires_at }) => readInstant(expires_at).getTime())));
});
afterAll(() => world.end());

/** Past HTTP: whole days pass here, and those who are logged in are not. */
const put = (part: 'customer' | 'subReseller', name: string, wish: { isOn: boolean; fromDeposit?: boolean }) =>
  world.portal.get(SetAutoRenewal, { strict: false }).run(world.cast[part], domains.get(name)!, wish);
const look = (program: Pick<World['worker'], 'get'> = world.worker) => program.get(RenewByThemselves, { strict: false }).run();
/** How often it was renewed at its registry, was paid for, and is longer here. */
const renewed = async (name: string) => {
  const [row] = await world.reads.query<{ expires_at: unknown }>('SELECT expires_at FROM domain WHERE name = ?', [name]);
  const paid = await world.reads.query(
    `SELECT i.id FROM order_item i JOIN ledger_transfer t ON t.reference = CONCAT('order-item:', i.id, ':capture') AND t.from_account LIKE ?
     WHERE i.name = ? AND i.action = 'renew'`,
    [`held:${world.cast.customer.nodeId}@%`, name],
  );
  return {
    atRegistry: world.sandbox.control.billing({ object: name }).filter(({ command }) => command === 'renew').length,
    paid: new Set(paid.map((each) => JSON.stringify(each))).size,
    years: Math.round((readInstant(row!.expires_at).getTime() - expiry.getTime()) / (365 * DAY)) || 0,
  };
};
const ONCE = { atRegistry: 1, paid: 1, years: 1 };

it('a seller says that new names renew by themselves, and which do not: their owners pay the invoice, and names of before stay as they are', async () => {
  const sari = await world.as('subReseller');
  expect((await sari.get('/v1/auto-renewal-default')).body).toEqual({ isOn: false, extensions: [] });
  const wish = { isOn: true, extensions: [{ tld: 'com', isOn: false }] };
  expect((await sari.put('/v1/auto-renewal-default', wish)).body).toEqual(wish);
  expect((await sari.put('/v1/auto-renewal-default', { isOn: true, extensions: [{ tld: 'zz', isOn: true }] })).body).toMatchObject({
    code: 'tld-unknown',
  });
  const twice = [...wish.extensions, ...wish.extensions];
  expect((await sari.put('/v1/auto-renewal-default', { isOn: true, extensions: twice })).body).toMatchObject({ code: 'extension-twice' });
  await orderNames(world, 'customer', 'baru.my.id', 'baru.com');
  await world.workFor(3_000);
  const on = await world.reads.query<{ name: string; from_deposit: unknown }>(
    "SELECT d.name, s.from_deposit FROM auto_renew_switch s JOIN domain d ON d.id = s.domain_id WHERE s.is_on = 1 AND d.name LIKE 'baru.%'",
  );
  expect(on.map(({ name, from_deposit }) => [name, Number(from_deposit)])).toEqual([['baru.my.id', 0]]);
});

it('who orders a name a second time before its invoice is paid hears of the first order; others may order it (complaint 46)', async () => {
  const first = await orderByInvoice(world, 'customer', 'sama.com');
  const refused = { code: 'name-in-progress', facts: { order: first } };
  await expect(orderByInvoice(world, 'customer', 'sama.com')).rejects.toMatchObject(refused);
  await expect(orderNames(world, 'customer', 'sama.com')).rejects.toMatchObject(refused);
  expect(await orderByInvoice(world, 'directCustomer', 'sama.com')).not.toBe(first);
  const both = await Promise.allSettled([1, 2].map(() => orderByInvoice(world, 'customer', 'dobel.com')));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

describe('a fortnight before the expiry', () => {
  beforeAll(() => world.clock.advance(after(expiry, -14.9 * DAY).getTime() - world.clock.now().getTime()));

  it('two workers, an owner who renews by hand and a seller who switches it off at the same moment: one renewal, charged once', async () => {
    const { nodeId, personId } = world.cast.customer;
    for (const round of ROUNDS) {
      const name = `rebutan-${round}.my.id`;
      await put('customer', name, { isOn: true, fromDeposit: true });
      const items = [await renewalOf(world, name)];
      const keys = { idempotencyKey: `click-${round}`, bodyHash: name, quoteId: null, contactId: null };
      const click = world.customers.get(PlaceOrder, { strict: false }).run({ buyerId: nodeId, by: { personId, nodeId }, ...keys, items });
      const clicked = click.catch((error: { code: string }) => error.code);
      const [answer] = await Promise.all([clicked, look(), look(world.portal), put('subReseller', name, { isOn: false })]);
      expect([expect.objectContaining({ isReplay: false }), 'name-in-progress', 'expiry-changed']).toContainEqual(answer);
      await world.workFor(5_000);
      await look();
      await world.workFor(3_000);
      expect(await renewed(name)).toEqual(ONCE);
    }
    expect(await world.reads.query("SELECT id FROM letter WHERE template = 'auto-renewal-failed'")).toEqual([]);
    expect(await world.broken()).toEqual({});
  });

  it('a worker that dies before or after any of its transactions is followed by another some minutes later: one renewal, charged once', async () => {
    for (const { at, when, name } of DYING) {
      await put('customer', name, { isOn: true, fromDeposit: true });
      const dying = new DyingUnitOfWork(world.worker.get(UnitOfWork), { at, when });
      const whole = world.worker.get(RenewByThemselves, { strict: false });
      const parts = {
        work: dying,
        renewals: over(whole['renewals'], { work: dying }),
        payInvoice: over(whole['payInvoice'], { work: dying }),
      };
      // What breaks is logged and left to the next look, which in this process never comes.
      await over(whole, parts)
        .run()
        .catch((error: unknown) => {
          if (!(error instanceof Died)) throw error;
        });
      expect(dying.steps).toBe(at);
      world.clock.advance(6 * MINUTE);
      await look();
      await world.workFor(3_000);
      expect({ name, ...(await renewed(name)) }).toEqual({ name, ...ONCE });
    }
    expect(await world.broken()).toEqual({});
  });

  it('renewed by the level above a suspended seller while its invoice is open, the name is not renewed again, and the invoice is withdrawn', async () => {
    const { reseller, subReseller } = world.cast;
    await put('customer', 'alih.my.id', { isOn: true });
    await look();
    await setSuspended(world.portal, reseller, subReseller.nodeId, 'suspended');
    const { domain, expiresAt, years } = await renewalOf(world, 'alih.my.id');
    const wish = { items: [{ action: 'renew' as const, domain, expiresAt, years }], reason: 'Senja ditangguhkan' };
    const keys = { idempotencyKey: 'alih', bodyHash: 'alih' };
    await world.portal.get(TakeOverRenewals, { strict: false }).run(reseller, subReseller.nodeId, { ...wish, ...keys });
    await world.workFor(5_000);
    await setSuspended(world.portal, reseller, subReseller.nodeId, 'active');
    await look();
    await world.workFor(3_000);
    expect(await renewed('alih.my.id')).toEqual({ atRegistry: 1, paid: 0, years: 1 });
    const bills = await world.reads.query(
      "SELECT v.state FROM invoice v JOIN order_item i ON i.order_id = v.order_id WHERE i.name = 'alih.my.id' AND i.action = 'renew' AND v.buyer_id = ?",
      [world.cast.customer.nodeId],
    );
    expect(bills).toEqual([{ state: 'cancelled' }]);
    expect(await world.broken()).toEqual({});
  });
});
