import { MINUTE } from '#libs/kernel';
import { FreezeDomain } from '#libs/provisioning';
import { Registries } from '#libs/registry';
import { neighbour } from '../support/neighbour';
import { orderItems, orderNames, renewName, renewalOf } from '../support/order-names';
import { setSuspended } from '../support/set-suspended';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Handover {
  readonly id: string;
  readonly state: string;
  readonly side: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly toAgree: boolean;
  readonly dispute: { readonly by: string } | null;
  readonly names: readonly { readonly unicode: string; readonly renewalNow: object | null; readonly renewalThere: object | null }[];
  readonly code: string;
  readonly errors: readonly { readonly code: string }[];
}

/** Budi buys from Senja, Senja from KopiHost. Wati is another customer of Senja; Eka buys from the operator. */
const NAMES = ['tetangga.com', 'kunci.com', 'kembali.com', 'beku.com', 'jalan.com'];
const WATI = 'wati@example.test';
let world: World;
let wati: Awaited<ReturnType<typeof neighbour>>;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id'] });
  await orderNames(world, 'customer', ...NAMES);
  await world.workFor(8_000);
  wati = await neighbour(world, 'Wati');
  await (await world.as('subReseller')).put('/v1/handover-rules', { tld: 'com', coolingHours: 0 }).expect(200);
});
afterAll(() => world.end());

const rowOf = async (name: string) =>
  (
    await world.reads.query<{
      id: string;
      owner_id: unknown;
      seller_id: unknown;
      seller_parent_id: unknown;
      registry: string;
      auth_info: string;
    }>('SELECT * FROM domain WHERE name = ?', [name])
  )[0]!;
const idsOf = (names: readonly string[]) => Promise.all(names.map(async (name) => (await rowOf(name)).id));
const at = async (part: Part, method: 'get' | 'post' | 'delete' | 'put', path: string, body: object = {}) => {
  const answer = await (await world.as(part))[method](`/v1/handovers${path}`, body);
  return { status: answer.status, body: answer.body as Handover };
};
const ask = async (to: object, ...names: string[]) => at('customer', 'post', '', { domains: await idsOf(names), ...to });
const deposits = () => world.reads.query('SELECT id, available_units, held_units FROM ledger_deposit ORDER BY id');
const there = async (name: string) => {
  const info = await world.worker
    .get(Registries, { strict: false })
    .get((await rowOf(name)).registry)
    .infoDomain(name);
  if (info.kind !== 'done') throw new Error(info.kind);
  return info.value;
};
const codeOf = async (part: Part, body: object = {}) =>
  ((await (await world.as(part)).post('/v1/handover-codes', body)).body as { code: string }).code;
const stateOf = async (id: string) =>
  (await world.reads.query<{ state: string }>('SELECT state FROM handover WHERE id = ?', [id]))[0]!.state;

describe('to another account of the same seller, named by its address', () => {
  let id: string;

  it('the giver learns nothing of who has the address, nor sees what the receiver will pay', async () => {
    const [known, unknown] = [await ask({ email: WATI }, 'tetangga.com'), await ask({ email: 'siapa@example.test' }, 'beku.com')];
    for (const { status, body } of [known, unknown]) {
      expect({ status, body }).toMatchObject({ status: 201, body: { state: 'asked', side: 'giving', toAgree: false, dispute: null } });
      expect(body.names).toMatchObject([{ renewalNow: { price: {} }, renewalThere: null }]);
    }
    expect([known.body.to, unknown.body.to]).toEqual([WATI, 'siapa@example.test']);
    expect((await ask({ email: WATI }, 'tetangga.com')).body).toMatchObject({
      code: 'names-not-ready',
      errors: [{ pointer: '/domains/0', code: 'handover-in-progress' }],
    });
    expect((await ask({ code: 'x'.repeat(43) }, 'kunci.com')).status).toBe(404);
    await at('customer', 'delete', `/${unknown.body.id}`);
    id = known.body.id;
  });

  it('the receiver sees the names and what they cost there, agrees, and has them; no money moves (H-28)', async () => {
    const before = await deposits();
    const seen = await wati.get(`/v1/handovers/${id}`);
    expect(seen.body).toMatchObject({ side: 'receiving', from: 'Kedai Kopi Senja', toAgree: true });
    expect(seen.body.names).toMatchObject([{ unicode: 'tetangga.com', renewalNow: null, renewalThere: { price: {} } }]);
    expect((await at('shortCustomer', 'get', `/${id}`)).status).toBe(404);
    expect((await at('subReseller', 'post', `/${id}/agreement`)).body).toMatchObject({ code: 'not-yours-to-agree' });
    expect((await wati.post(`/v1/handovers/${id}/agreement`)).body).toMatchObject({ state: 'cooling' });
    const { auth_info: old } = await rowOf('tetangga.com');
    const registrant = (await there('tetangga.com')).registrant;
    await world.workFor(2_000);
    const { id: domain, owner_id, auth_info } = await rowOf('tetangga.com');
    expect(Number(owner_id)).toBe(wati.nodeId);
    expect(await there('tetangga.com')).toMatchObject({ authInfo: auth_info });
    expect([auth_info, (await there('tetangga.com')).registrant]).not.toEqual([old, registrant]);
    expect((await wati.get(`/v1/domains/${domain}`)).status).toBe(200);
    expect((await (await world.as('customer')).get(`/v1/domains/${domain}`)).status).toBe(404);
    expect(await deposits()).toEqual(before);
    expect(await world.broken()).toEqual({});
  });

  it('its new owner sees nothing of what was before; its seller, who was there, all of it', async () => {
    const { id: domain } = await rowOf('tetangga.com');
    const kinds = (events: { body: object }) => (events.body as { data: { kind: string }[] }).data.map(({ kind }) => kind);
    const mine = kinds(await wati.get(`/v1/domains/${domain}/timeline`));
    expect(mine).toContain('audit');
    expect(mine).not.toContain('order.placed');
    expect(kinds(await (await world.as('subReseller')).get(`/v1/domains/${domain}/timeline`))).toContain('order.placed');
    const acts = await world.reads.query<{ action: string; n: unknown }>(
      "SELECT action, COUNT(*) AS n FROM audit_entry WHERE object = ? AND action LIKE 'domain.handover-%' GROUP BY action ORDER BY action",
      [domain],
    );
    expect(acts.map(({ action, n }) => `${action} ${Number(n)}`)).toEqual([
      'domain.handover-asked 3',
      'domain.handover-cooling 3',
      'domain.handover-done 3',
    ]);
  });
});

describe('to the customer of another seller, named by a code', () => {
  it('a locked name goes with its lock; what was to renew it by itself, and its unpaid invoice, stay behind', async () => {
    const { id: domain } = await rowOf('kunci.com');
    const budi = await world.as('customer');
    await budi.put(`/v1/domains/${domain}/lock`, {});
    await budi.put(`/v1/domains/${domain}/auto-renewal`, { isOn: true, fromDeposit: true });
    await world.workFor(1_000);
    await orderItems(world, 'customer', [await renewalOf(world, 'kunci.com')], 'invoice');
    const { body } = await ask({ code: await codeOf('directCustomer') }, 'kunci.com');
    expect(body).toMatchObject({ state: 'asked', to: null });
    expect((await at('directCustomer', 'post', `/${body.id}/agreement`)).body).toMatchObject({ state: 'cooling', side: 'receiving' });
    await world.workFor(2_000);
    expect(await rowOf('kunci.com')).toMatchObject({ seller_parent_id: null });
    expect((await there('kunci.com')).statuses).toContain('clientUpdateProhibited');
    expect((await there('kunci.com')).authInfo).toBe((await rowOf('kunci.com')).auth_info);
    const eka = await (await world.as('directCustomer')).get(`/v1/domains/${domain}`);
    expect(eka.body).toMatchObject({ isLocked: true, autoRenewal: { isOn: false, fromDeposit: false } });
    expect((await (await world.as('subReseller')).get(`/v1/domains/${domain}`)).status).toBe(404);
    const invoices = await world.reads.query<{ state: string }>(
      "SELECT v.state FROM invoice v JOIN order_item i ON i.order_id = v.order_id WHERE i.name = 'kunci.com' AND i.action = 'renew'",
    );
    expect(invoices).toEqual([{ state: 'cancelled' }]);
    expect(await world.broken()).toEqual({});
  });

  it('a seller asks for its customer, who has to agree; what is refunded later comes back to those who paid', async () => {
    const { nodeId } = world.cast.directCustomer;
    const code = await codeOf('operator', { customer: `nod_${nodeId}` });
    const wish = { customer: `nod_${world.cast.customer.nodeId}`, domains: await idsOf(['kembali.com']), code };
    const { body } = await at('subReseller', 'post', '', wish);
    expect(body).toMatchObject({ side: 'giving', toAgree: false });
    expect((await at('operator', 'get', `/${body.id}`)).body).toMatchObject({ side: 'receiving', toAgree: true, from: null });
    await at('operator', 'post', `/${body.id}/agreement`);
    expect((await at('customer', 'post', `/${body.id}/agreement`)).body).toMatchObject({ state: 'cooling' });
    await world.workFor(2_000);
    const before = await world.deposit('customer', 'subReseller');
    const given = await (await world.as('operator')).post(`/v1/domains/${(await rowOf('kembali.com')).id}/deletion`, { reason: 'Salah' });
    expect(given.status).toBeLessThan(300);
    await world.workFor(2_000);
    expect((await world.deposit('customer', 'subReseller')).available).toBeGreaterThan(before.available);
    expect(await world.broken()).toEqual({});
  });
});

describe('what stands in the way', () => {
  it('frozen names do not go, nor those of an order that is not finished', async () => {
    const budi = await world.as('customer');
    await budi.put(`/v1/domains/${(await rowOf('beku.com')).id}/freeze`, {});
    await renewName(world, 'customer', 'jalan.com');
    const refused = await ask({ email: WATI }, 'beku.com', 'jalan.com');
    expect(refused.status).toBe(409);
    expect(refused.body.errors.map(({ code }) => code)).toEqual(['domain-frozen', 'name-in-progress']);
    await world.workFor(2_000);
  });

  it('whoever is shut out receives nothing; what is frozen while both think goes when that is lifted', async () => {
    const { body } = await ask({ email: WATI }, 'jalan.com');
    await setSuspended(world.portal, world.cast.subReseller, wati.nodeId, 'suspended');
    expect((await wati.post(`/v1/handovers/${body.id}/agreement`)).status).toBe(403);
    await setSuspended(world.portal, world.cast.subReseller, wati.nodeId, 'active');
    await wati.post(`/v1/handovers/${body.id}/agreement`);
    const freeze = world.portal.get(FreezeDomain, { strict: false });
    const { id: domain } = await rowOf('jalan.com');
    await freeze.run(world.cast.customer, domain, true);
    await world.workFor(1_000);
    expect(await stateOf(body.id)).toBe('cooling');
    await freeze.run(world.cast.customer, domain, false);
    world.clock.advance(15 * MINUTE);
    await world.workFor(2_000);
    expect(Number((await rowOf('jalan.com')).owner_id)).toBe(wati.nodeId);
    expect(await world.broken()).toEqual({});
  });
});
