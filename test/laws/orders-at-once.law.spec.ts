import { DepositTooLow } from '#libs/ledger';
import { NameInProgress, NameTaken, OrderReads, OrderSequencer, PlaceOrder, TooManyOrders, WAITING_MAX } from '#libs/provisioning';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.end());

/** Three programs on one database: none knows what the others are doing. */
const programs = () => [world.portal, world.customers, world.worker];
const ROUNDS = 8;

const wish = (idempotencyKey: string, ...names: string[]) => {
  const { nodeId, personId } = world.cast.customer;
  const items = names.map((name) => ({ name, years: 1 }));
  return { buyerId: nodeId, by: { personId, nodeId }, idempotencyKey, bodyHash: names.join(), items, quoteId: null, contactId: null };
};

/** What each attempt came to: an order's id, or the name of the refusal. */
async function outcomes(attempts: readonly Promise<{ orderId: string }>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((each) => (each.status === 'fulfilled' ? each.value.orderId : (each.reason as Error).name));
}

it('one request that reaches several programs at once is one order in all their answers', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const attempts = programs().map((program) =>
      program.get(PlaceOrder, { strict: false }).run(wish(`key-${round}`, `sekali-${round}.com`)),
    );
    const answers = new Set(await outcomes(attempts));
    expect([...answers]).toEqual([expect.stringMatching(/^ord_/)]);
  }
});

it('of several who order one name at once in several programs one gets it, and the others hear why', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const attempts = programs().map((program, i) =>
      program.get(PlaceOrder, { strict: false }).run(wish(`key-${round}-${i}`, `rebutan-${round}.com`)),
    );
    const answers = (await outcomes(attempts)).sort();
    expect(answers).toEqual([NameInProgress.name, NameInProgress.name, expect.stringMatching(/^ord_/)]);
  }
});

/** As PlaceOrder hands it on. */
const request = (idempotencyKey: string, ...names: string[]) => {
  const { items, ...rest } = wish(idempotencyKey, ...names);
  const wanted = items.map(
    ({ name, years }) => ({ action: 'register', name, tld: 'com', tier: '', years, registry: 'sandbox-gtld' }) as const,
  );
  return { ...rest, items: wanted, quoted: null };
};
const submit = (...requests: ReturnType<typeof request>[]) =>
  outcomes(requests.map((each) => world.worker.get(OrderSequencer, { strict: false }).submit(each)));

it('a request that comes twice in one batch and cannot be paid is refused twice', async () => {
  const tooDear = request('too-dear', ...Array.from({ length: 50 }, (_, i) => `mahal-${i}.com`));
  expect(await submit(tooDear, tooDear)).toEqual([DepositTooLow.name, DepositTooLow.name]);
  const orders = await world.worker.get(OrderReads, { strict: false }).list({ buyerId: tooDear.buyerId }, 100);
  expect(orders.map(({ items }) => items.length)).toEqual(Array.from({ length: ROUNDS * 2 }, () => 1));
});

it('a program takes so many orders at once and no more; whoever it turns away may come back', async () => {
  const known = request('key-0', 'sekali-0.com');
  const answers = await submit(...Array.from({ length: WAITING_MAX + 2 }, () => known));
  expect(answers.filter((answer) => answer === TooManyOrders.name)).toHaveLength(2);
  expect(new Set(answers).size).toBe(2);
  expect(await submit(known)).toEqual([answers[0]]);
});

it('a name that is registered through us is not sold again, even when nobody has asked its registry', async () => {
  await world.workFor(10_000);
  expect(await submit(request('again', 'sekali-0.com'))).toEqual([NameTaken.name]);
});
