import { ExpireTopUps } from '#libs/deposits';
import { DAY } from '#libs/kernel';
import { CancelOrder, ExpireOrders, GetAutoProvisioning, MoveSubtree, PayInvoice } from '#libs/provisioning';
import { orderNames } from '../support/order-names';
import { caseOf, enforce, handIn, orderForSomebody, review, trustAllTheWay } from '../support/paper-work';
import { World } from '../support/world';

/** Budi buys from Senja, Senja from KopiHost, KopiHost from the operator; nobody trusts anybody at first. */
let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.end());

const EDGES = [
  ['customer', 'subReseller'],
  ['subReseller', 'reseller'],
  ['reseller', 'operator'],
] as const;
const deposits = () => Promise.all(EDGES.map(([child, parent]) => world.deposit(child, parent)));
const heldAtEachLevel = async () => (await deposits()).map(({ held }) => held > 0);
const itemOf = async (name: string) => {
  const [row] = await world.reads.query<{ id: string; state: string; failure_code: string | null; case_id: string | null }>(
    'SELECT id, state, failure_code, case_id FROM order_item WHERE name = ? ORDER BY id DESC LIMIT 1',
    [name],
  );
  return row!;
};
const waitingOrders = async () =>
  (await world.reads.query<{ order_id: string }>(`SELECT order_id FROM order_item WHERE state = 'awaiting_documents'`)).map(
    ({ order_id }) => order_id,
  );
const asked = (name: string) => world.sandbox.control.billing({ object: name }).length;

it('a name under an extension that asks for papers waits for them, its money set aside at every level, and is registered when they are good', async () => {
  const before = await deposits();
  await orderForSomebody(world, ['tunggu.co.id', 'langsung.com']);
  await world.workFor(3_000);
  expect(await itemOf('langsung.com')).toMatchObject({ state: 'done' });
  expect(await itemOf('tunggu.co.id')).toMatchObject({ state: 'awaiting_documents' });
  expect(await heldAtEachLevel()).toEqual([true, true, true]);
  await handIn(world, 'tunggu.co.id');
  await world.work();
  expect(await itemOf('tunggu.co.id')).toMatchObject({ state: 'in_review' });
  await review(world, 'tunggu.co.id', 'rejected');
  await world.work();
  expect(await itemOf('tunggu.co.id')).toMatchObject({ state: 'awaiting_documents' });
  await handIn(world, 'tunggu.co.id');
  await review(world, 'tunggu.co.id', 'approved');
  expect(asked('tunggu.co.id')).toBe(0);
  await world.workFor(3_000);
  expect(await itemOf('tunggu.co.id')).toMatchObject({ state: 'done' });
  expect(await heldAtEachLevel()).toEqual([false, false, false]);
  expect((await deposits()).every(({ available }, i) => available < before[i]!.available)).toBe(true);
});

it('whose registrant is known is registered at once', async () => {
  await orderNames(world, 'customer', 'pertama.co.id');
  await handIn(world, 'pertama.co.id');
  await review(world, 'pertama.co.id', 'approved');
  await orderNames(world, 'customer', 'kedua.co.id');
  await world.workFor(3_000);
  expect(await itemOf('kedua.co.id')).toMatchObject({ state: 'done' });
  expect(await caseOf(world, 'kedua.co.id')).toMatchObject({ state: 'approved', dueAt: null });
});

it('taken back while it waits or is looked at, everything comes back and its case is closed', async () => {
  for (const name of ['batal.co.id', 'diperiksa.co.id']) {
    const before = await deposits();
    const order = await orderForSomebody(world, name);
    if (name === 'diperiksa.co.id') await handIn(world, name);
    await world.work();
    const budi = await world.as('customer');
    expect((await budi.post(`/v1/orders/${order}/cancellation`)).body).toMatchObject({ state: 'failed' });
    expect((await budi.post(`/v1/orders/${order}/cancellation`)).status).toBe(200);
    expect(await itemOf(name)).toMatchObject({ state: 'failed', failure_code: 'withdrawn' });
    expect(await deposits()).toEqual(before);
    expect(await caseOf(world, name)).toMatchObject({ state: 'closed' });
    await world.workFor(3_000);
    expect(asked(name)).toBe(0);
  }
});

it('to be paid by an invoice it has no case yet; paid, it waits for papers', async () => {
  const name = 'tagihan.co.id';
  const order = await orderForSomebody(world, name, { payBy: 'invoice' });
  expect(await itemOf(name)).toMatchObject({ state: 'awaiting_payment', case_id: null });
  const [invoice] = await world.reads.query<{ id: string }>('SELECT id FROM invoice WHERE order_id = ?', [order]);
  await world.customers.get(PayInvoice, { strict: false }).run(world.cast.customer.nodeId, invoice!.id);
  await world.workFor(3_000);
  expect(await itemOf(name)).toMatchObject({ state: 'awaiting_documents' });
  await (await world.as('customer')).post(`/v1/orders/${order}/cancellation`);
  expect(await itemOf(name)).toMatchObject({ state: 'failed', failure_code: 'withdrawn' });
});

it('above the limit an order waits as if nobody trusted it; of two at once for the last place one gets it', async () => {
  await trustAllTheWay(world, 1);
  await Promise.all([orderForSomebody(world, 'satu.co.id'), orderForSomebody(world, 'dua.co.id')]);
  await world.workFor(3_000);
  const states = [(await itemOf('satu.co.id')).state, (await itemOf('dua.co.id')).state];
  expect(states.sort()).toEqual(['awaiting_documents', 'done']);
  const sari = await world.as('subReseller');
  expect((await sari.get('/v1/auto-provisioning')).body).toMatchObject({ isInForce: true, limit: 1, open: 1, free: 0 });
});

it('a level that does not allow it any more ends it for everybody below, and what is under way goes on', async () => {
  const ratna = await world.as('operator');
  await ratna.put(`/v1/nodes/nod_${world.cast.reseller.nodeId}/auto-provisioning`, { isAllowed: false, baseLimit: 5 });
  const sari = await world.as('subReseller');
  expect((await sari.get('/v1/auto-provisioning')).body).toMatchObject({ isOn: true, isAllowed: true, isInForce: false, open: 1, free: 0 });
});

it('whose papers never come is given up after a month, its review not counted, and everything comes back', async () => {
  const name = 'lama.co.id';
  const before = await deposits();
  await orderForSomebody(world, name);
  world.clock.advance(29 * DAY);
  await handIn(world, name);
  await world.work();
  world.clock.advance(20 * DAY);
  const expire = () => world.worker.get(ExpireOrders, { strict: false }).run();
  await expire();
  expect(await itemOf(name)).toMatchObject({ state: 'in_review' });
  await review(world, name, 'rejected');
  await world.work();
  world.clock.advance(29 * DAY);
  await expire();
  expect(await itemOf(name)).toMatchObject({ state: 'awaiting_documents' });
  world.clock.advance(2 * DAY);
  await expire();
  expect(await itemOf(name)).toMatchObject({ state: 'failed', failure_code: 'papers-never-came' });
  expect(await caseOf(world, name)).toMatchObject({ state: 'closed' });
  const left = (await deposits())[0]!;
  expect(left.held).toBe(0);
  expect(left.available).toBeGreaterThanOrEqual(before[0]!.available);
  await enforce(world);
});

it('who has orders that wait for papers is not moved; afterwards its cases move along, and what its parent allowed does not', async () => {
  const { operator, subReseller, shortReseller } = world.cast;
  const name = 'pindah.co.id';
  const order = await orderForSomebody(world, name);
  const move = () =>
    world.portal.get(MoveSubtree, { strict: false }).run(operator, subReseller.nodeId, { toId: shortReseller.nodeId, reason: 'Pindah' });
  await expect(move()).rejects.toMatchObject({ code: 'orders-under-way' });
  for (const id of [order, ...(await waitingOrders())])
    await world.customers.get(CancelOrder, { strict: false }).run(world.cast.customer, id);
  await world.worker.get(ExpireTopUps, { strict: false }).run();
  await move();
  expect(await caseOf(world, name)).toMatchObject({ sellerId: subReseller.nodeId, sellerParentId: shortReseller.nodeId });
  expect(await world.portal.get(GetAutoProvisioning, { strict: false }).own(subReseller)).toMatchObject({ isAllowed: false });
});

it('and the books hold', async () => {
  expect(await world.broken()).toEqual({});
});
