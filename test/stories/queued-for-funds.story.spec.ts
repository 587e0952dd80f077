import { newId } from '#libs/kernel';
import { DepositTooLow, Ledger, depositOf } from '#libs/ledger';
import { Money } from '#libs/kernel';
import { UnitOfWork, fingerprint } from '#libs/platform';
import { OrderReads, PlaceOrder, SaleReads } from '#libs/provisioning';
import { World } from '../support/world';

type Part = keyof World['cast'];

let world: World;
beforeEach(async () => {
  world = await World.start();
  await world.work();
});
afterEach(() => world.end());

async function order(who: Part, name: string): Promise<string> {
  const { nodeId, personId } = world.cast[who];
  const items = [{ name, years: 1 }];
  const wish = {
    buyerId: nodeId,
    by: { personId, nodeId },
    idempotencyKey: newId('key', world.clock.now()),
    bodyHash: fingerprint(items),
    items,
    quoteId: null,
    contactId: null,
  };
  return (await world.worker.get(PlaceOrder, { strict: false }).run(wish)).orderId;
}

const state = async (who: Part, id: string) =>
  (await world.worker.get(OrderReads, { strict: false }).get(id, world.cast[who].nodeId)).state;

/** What a node has with its parent becomes exactly so much, as if it had been paid in or out. */
async function setDeposit(child: Part, parent: Part, rupiah: number): Promise<void> {
  const id = depositOf(world.cast[child].nodeId, world.cast[parent].nodeId);
  const { available } = await world.deposit(child, parent);
  const difference = rupiah - available;
  if (difference === 0) return;
  const [from, to] = difference > 0 ? ['cash:test', id] : [id, 'cash:test'];
  const transfer = { from: from!, to: to!, amount: Money.idr(Math.abs(difference)) };
  const reference = newId('test', world.clock.now());
  await world.worker
    .get(UnitOfWork)
    .run((tx) => world.worker.get(Ledger, { strict: false }).postOne(tx, [{ reference, transfers: [transfer] }]));
}

async function topUp(child: Part, parent: Part, rupiah: number): Promise<void> {
  const asChild = await world.as(child);
  const asked = await asChild.post('/v1/top-ups', { amount: rupiah, isPaid: true });
  expect(asked.status).toBe(201);
  const approved = await (await world.as(parent)).post(`/v1/top-ups/${(asked.body as { id: string }).id}/approval`);
  expect(approved.status).toBe(200);
}

it('an order whose reseller is short waits, tells the reseller how much is missing, and runs by itself when the money is there', async () => {
  const id = await order('shortCustomer', 'tokodewi.com');
  expect(await state('shortCustomer', id)).toBe('queued_for_funds');
  expect(await world.deposit('shortCustomer', 'shortReseller')).toEqual({ available: 2_000_000, held: 0 });
  expect(await world.deposit('shortReseller', 'operator')).toEqual({ available: 50_000, held: 0 });

  const { shortReseller, operator } = world.cast;
  const shortage = await world.worker.get(SaleReads, { strict: false }).shortage(shortReseller.nodeId, operator.nodeId);
  // .com costs Awan Biru 180,000 and 11 % tax; 50,000 are there.
  expect(shortage).toEqual({ orders: 1, missing: Money.idr(180_000 + 19_800 - 50_000) });

  await topUp('shortReseller', 'operator', 149_000);
  await world.work();
  expect(await state('shortCustomer', id)).toBe('queued_for_funds');
  expect((await world.worker.get(SaleReads, { strict: false }).shortage(shortReseller.nodeId, operator.nodeId))?.missing).toEqual(
    Money.idr(800),
  );

  await topUp('shortReseller', 'operator', 1_000);
  await world.work();
  expect(await state('shortCustomer', id)).toBe('done');
  expect((await world.deposit('shortReseller', 'operator')).available).toBe(200);
  expect(await world.broken()).toEqual({});
});

it('a customer whose own deposit is short is told how much is missing, and nothing is written', async () => {
  await setDeposit('customer', 'subReseller', 100_000);
  const refused = await order('customer', 'mahal.com').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DepositTooLow);
  expect((refused as DepositTooLow).facts).toEqual({ missing: Money.idr(169_000) });
  expect(await world.worker.get(OrderReads, { strict: false }).list({ buyerId: world.cast.customer.nodeId }, 10)).toEqual([]);
  expect(await world.deposit('customer', 'subReseller')).toEqual({ available: 100_000, held: 0 });
});

it.each([
  ['the sub-reseller', 'subReseller', 'reseller'],
  ['the reseller', 'reseller', 'operator'],
] as const)('when %s is short nothing is held at any level', async (_, child, parent) => {
  await setDeposit(child, parent, 1_000);
  const id = await order('customer', 'sabar.id');
  expect(await state('customer', id)).toBe('queued_for_funds');
  for (const [c, p] of [
    ['customer', 'subReseller'],
    ['subReseller', 'reseller'],
    ['reseller', 'operator'],
  ] as const)
    expect((await world.deposit(c, p)).held).toBe(0);
  expect(await world.broken()).toEqual({});
});

it('sixty orders at once, with money upstream for ten, sell exactly ten', async () => {
  await setDeposit('customer', 'subReseller', 60 * 269_000);
  // What a .com costs Senja and KopiHost, tax included.
  const sample = await order('customer', 'contoh.com');
  const charged = await world.reads.query<{ buyer_id: number; total_units: string }>(
    'SELECT buyer_id, total_units FROM order_charge ORDER BY level',
  );
  await world.work();
  expect(await state('customer', sample)).toBe('done');
  const cost = new Map(charged.map(({ buyer_id, total_units }) => [Number(buyer_id), Number(total_units)]));
  await setDeposit('customer', 'subReseller', 60 * 269_000);
  await setDeposit('subReseller', 'reseller', 60 * cost.get(world.cast.subReseller.nodeId)!);
  await setDeposit('reseller', 'operator', 10 * cost.get(world.cast.reseller.nodeId)!);

  const ids = await Promise.all(Array.from({ length: 60 }, (_, i) => order('customer', `ramai-${i}.com`)));
  // A registry serves a few at a time; the others come back a moment later.
  await world.workFor(30_000);
  const states = await Promise.all(ids.map((id) => state('customer', id)));
  expect(states.filter((each) => each === 'done')).toHaveLength(10);
  expect(states.filter((each) => each === 'queued_for_funds')).toHaveLength(50);
  expect(await world.deposit('reseller', 'operator')).toEqual({ available: 0, held: 0 });
  expect(world.sandbox.control.billing().filter(({ object }) => object.startsWith('ramai-'))).toHaveLength(10);
  expect(await world.broken()).toEqual({});

  await topUp('reseller', 'operator', 50 * cost.get(world.cast.reseller.nodeId)!);
  await world.workFor(30_000);
  const afterwards = await Promise.all(ids.map((id) => state('customer', id)));
  expect(new Set(afterwards)).toEqual(new Set(['done']));
  expect(await world.broken()).toEqual({});
});
