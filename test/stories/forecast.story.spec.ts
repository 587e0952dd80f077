import { DAY } from '#libs/kernel';
import { nodeRef } from '#libs/tree';
import { colleague } from '../support/colleague';
import { orderNames, renewName } from '../support/order-names';
import { World } from '../support/world';

type Part = keyof World['cast'];
interface Shown {
  readonly spendable: { readonly amount: number } | null;
  readonly windows: readonly {
    readonly days: number;
    readonly domains: number;
    readonly cost: { amount: number };
    readonly missing: { amount: number };
  }[];
  readonly runsDryOn: string | null;
  readonly days: readonly object[];
  readonly children: readonly { readonly node: string; readonly windows: readonly object[] }[];
}

/** Budi is a customer of Senja, Senja of KopiHost, KopiHost of the operator. */
let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  await orderNames(world, 'customer', 'satu.com', 'dua.com', 'tiga.com');
  await world.workFor(5_000);
});
afterAll(() => world.end());

const rp = (amount: number) => ({ amount, currency: 'IDR' });
const paid = async () => ({
  subReseller: (await world.deposit('subReseller', 'reseller')).available,
  reseller: (await world.deposit('reseller', 'operator')).available,
});

it('what the forecast says a renewal will cost is what it costs, at every level; names one level down, totals all the way', async () => {
  const rina = await world.as('reseller');
  expect(((await rina.get('/v1/forecast').expect(200)).body as Shown).windows.map(({ domains }) => domains)).toEqual([0, 0, 0]);
  // The announced raises of the demo have come by then.
  world.clock.advance(300 * DAY);
  const before = await paid();
  await renewName(world, 'customer', 'satu.com');
  await world.workFor(5_000);
  const after = await paid();
  const cost = { subReseller: before.subReseller - after.subReseller, reseller: before.reseller - after.reseller };
  expect(cost.reseller).toBeGreaterThan(0);
  expect(cost.subReseller).toBeGreaterThan(cost.reseller);

  // Two of the three are still due in sixty-five days.
  for (const [part, child] of [
    ['subReseller', 'customer'],
    ['reseller', 'subReseller'],
  ] as const) {
    const shown = (await (await colleague(world, part, 'billing')).get('/v1/forecast').expect(200)).body as Shown;
    const both = 2 * cost[part];
    expect(shown.windows).toEqual([
      { days: 30, domains: 0, cost: rp(0), missing: rp(0) },
      { days: 60, domains: 0, cost: rp(0), missing: rp(0) },
      { days: 90, domains: 2, cost: rp(both), missing: rp(0) },
    ]);
    expect(shown).toMatchObject({
      spendable: rp(after[part]),
      runsDryOn: null,
      days: [{ domains: 2, cost: rp(both), left: rp(after[part] - both) }],
    });
    expect(shown.children.map(({ node }) => node)).toEqual([nodeRef(world.cast[child].nodeId)]);
  }
  const operator = (await (await colleague(world, 'operator', 'billing')).get('/v1/forecast')).body as Shown;
  expect(operator).toMatchObject({ spendable: null, runsDryOn: null, children: [{ node: nodeRef(world.cast.reseller.nodeId) }] });
  expect(operator.windows[2]!.cost.amount).toBeLessThan(2 * cost.reseller);
  expect(operator.windows[2]!.cost.amount).toBeGreaterThan(0);
});

it('a deposit that does not suffice says on which day, and how much is missing; nobody else reads it', async () => {
  const left = async (part: Part) => (await world.deposit(part, 'reseller')).available;
  const rina = await colleague(world, 'reseller', 'owner', 'Dina');
  const amount = (await left('subReseller')) - 1_000;
  const taken = { direction: 'debit', amount, kind: 'correction', reason: 'Salah bukukan' };
  await rina.post(`/v1/nodes/${nodeRef(world.cast.subReseller.nodeId)}/adjustments`, taken).expect(201);
  const shown = (await (await colleague(world, 'subReseller', 'admin')).get('/v1/forecast')).body as Shown;
  expect(shown.spendable).toEqual(rp(1_000));
  expect(shown.windows[2]!.missing).toEqual(rp(shown.windows[2]!.cost.amount - 1_000));
  expect(shown.runsDryOn).toMatch(/^20\d\d-\d\d-\d\d$/);
  const support = await colleague(world, 'subReseller', 'support');
  expect((await support.get('/v1/forecast')).status).toBe(403);
  const csv = await (await colleague(world, 'subReseller', 'owner', 'Tini')).get('/v1/forecast/file?format=csv&language=en').expect(200);
  expect(csv.text.split('\r\n')[0]).toContain('Day,Domains,Cost of renewals,Balance left');
  expect(csv.text.split('\r\n')[1]).toBe(`${shown.runsDryOn},2,${shown.windows[2]!.cost.amount},${1_000 - shown.windows[2]!.cost.amount}`);
});

it('names that have expired are due today as long as they renew at the normal price, and no longer', async () => {
  // A year after they were registered, and three weeks more: both others are in their grace period.
  world.clock.advance(86 * DAY);
  // Whoever was logged in ten days ago is not any more.
  const windows = async (name: string) => {
    const owner = await colleague(world, 'subReseller', 'owner', name);
    return ((await owner.get('/v1/forecast').expect(200)).body as Shown).windows.map(({ domains }) => domains);
  };
  expect(await windows('Wati')).toEqual([2, 2, 2]);
  world.clock.advance(10 * DAY);
  expect(await windows('Yuni')).toEqual([0, 0, 0]);
});
