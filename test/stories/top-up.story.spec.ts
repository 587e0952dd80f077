import { nodeRef } from '#libs/tree';
import { colleague } from '../support/colleague';
import { StoredRows } from '../support/stored-rows';
import { statusesOf } from '../support/statuses-of';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface TopUp {
  readonly id: string;
  readonly state: string;
}

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.end());

const rp = (amount: number) => ({ amount, currency: 'IDR' });
const node = (part: Part) => nodeRef(world.cast[part].nodeId);
const get = async (part: Part, path: string) => (await world.as(part)).get(path);
const decide = async (part: Part, { id }: TopUp, decision: 'approval' | 'rejection', key?: string) =>
  (await world.as(part)).post(`/v1/top-ups/${id}/${decision}`, decision === 'rejection' ? { reason: 'Dana belum masuk' } : {}, key);

/** So much has been paid already. */
async function ask(part: Part, amount: number, note?: string): Promise<TopUp> {
  const { body } = await (await world.as(part)).post('/v1/top-ups', { amount, note, isPaid: true }).expect(201);
  return body as TopUp;
}

it('a child asks, its parent finds the request, approves it, and the money is there once', async () => {
  const topUp = await ask('customer', 750_000, 'Transfer BCA 0102');
  expect(topUp).toMatchObject({
    node: node('customer'),
    amount: rp(750_000),
    state: 'pending',
    note: 'Transfer BCA 0102',
    decidedAt: null,
  });
  expect(await world.deposit('customer', 'subReseller')).toEqual({ available: 5_000_000, held: 0 });
  expect((await get('subReseller', '/v1/top-ups/children?state=pending')).body).toMatchObject({ data: [topUp] });

  expect((await decide('subReseller', topUp, 'approval')).body).toMatchObject({ id: topUp.id, state: 'approved', amount: rp(750_000) });
  expect((await get('customer', '/v1/deposit')).body).toMatchObject({ available: rp(5_750_000), held: rp(0), total: rp(5_750_000) });
  expect((await get('subReseller', `/v1/nodes/${node('customer')}/deposit`)).body).toMatchObject({ available: rp(5_750_000) });
  const [newest] = ((await get('customer', '/v1/deposit/statement')).body as { data: object[] }).data;
  expect(newest).toMatchObject({ kind: 'top-up', subject: topUp.id, availableChange: rp(750_000), available: rp(5_750_000) });
  expect((await get('subReseller', '/v1/top-ups/children?state=pending')).body).toMatchObject({ data: [] });
});

it('a parent that has seen no money rejects with a reason, which the child reads; no money moves', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const topUp = await ask('customer', 400_000);
  expect((await decide('subReseller', topUp, 'rejection')).status).toBe(200);
  expect((await get('customer', `/v1/top-ups/${topUp.id}`)).body).toMatchObject({ state: 'rejected', reason: 'Dana belum masuk' });
  expect((await decide('subReseller', topUp, 'approval')).body).toMatchObject({
    status: 409,
    code: 'top-up-already-decided',
    state: 'rejected',
  });
  expect(await world.deposit('customer', 'subReseller')).toEqual(before);
});

it('the request sent again with its key is the same request; with another amount the key is refused', async () => {
  const budi = await world.as('customer');
  const send = (amount: number) => budi.post('/v1/top-ups', { amount }, 'asked-only-once');
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(60_000)));
  expect(new Set(answers.map(({ body }) => (body as TopUp).id)).size).toBe(1);
  expect((await send(70_000)).body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
});

describe('when several people decide at once', () => {
  it('ten approvals credit once: one is told so, nine that it was decided', async () => {
    const before = await world.deposit('subReseller', 'reseller');
    const topUp = await ask('subReseller', 1_000_000);
    const answers = await Promise.all(Array.from({ length: 10 }, () => decide('reseller', topUp, 'approval')));
    expect(statusesOf(answers)).toEqual({ 200: 1, 409: 9 });
    expect(await world.deposit('subReseller', 'reseller')).toEqual({ available: before.available + 1_000_000, held: 0 });
  });

  it('ten approvals with one key are one request: all get the same answer, and one credit', async () => {
    const before = await world.deposit('subReseller', 'reseller');
    const topUp = await ask('subReseller', 1_000_000);
    const answers = await Promise.all(Array.from({ length: 10 }, () => decide('reseller', topUp, 'approval', 'rina-approves-this')));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(answers[0]!.body).toMatchObject({ state: 'approved' });
    expect(await world.deposit('subReseller', 'reseller')).toEqual({ available: before.available + 1_000_000, held: 0 });
  });

  it('an approval and a rejection: one of them holds, and the money says which', async () => {
    const before = await world.deposit('subReseller', 'reseller');
    const topUp = await ask('subReseller', 1_000_000);
    const answers = await Promise.all([decide('reseller', topUp, 'approval'), decide('reseller', topUp, 'rejection')]);
    expect(statusesOf(answers)).toEqual({ 200: 1, 409: 1 });
    const credited = answers[0].status === 200 ? 1_000_000 : 0;
    expect(await world.deposit('subReseller', 'reseller')).toEqual({ available: before.available + credited, held: 0 });
    expect((await get('subReseller', `/v1/top-ups/${topUp.id}`)).body).toMatchObject({ state: credited ? 'approved' : 'rejected' });
  });
});

describe('what Sari asked of Rina', () => {
  let topUp: TopUp;
  beforeAll(async () => {
    topUp = await ask('subReseller', 90_000);
  });

  it.each<[string, Part]>([
    ['the operator above Rina', 'operator'],
    ['another reseller', 'shortReseller'],
  ])('does not exist for %s', async (_, part) => {
    const nowhere = { id: 'top_01kagm5w2hq4y7v9c3d8e6f1ab', state: 'pending' };
    expect((await get(part, `/v1/top-ups/${topUp.id}`)).status).toBe(404);
    expect((await get(part, '/v1/top-ups/children')).text).not.toContain(topUp.id);
    for (const decision of ['approval', 'rejection'] as const) {
      const [refused, missing] = [await decide(part, topUp, decision), await decide(part, nowhere, decision)];
      expect(refused.body).toMatchObject({ status: 404, code: 'top-up-not-found' });
      expect(Object.keys(refused.body as object)).toEqual(Object.keys(missing.body as object));
    }
  });

  it('is hers to see and not to decide', async () => {
    expect((await get('subReseller', `/v1/top-ups/${topUp.id}`)).body).toMatchObject({ id: topUp.id, state: 'pending' });
    for (const decision of ['approval', 'rejection'] as const) {
      expect((await decide('subReseller', topUp, decision)).body).toMatchObject({ status: 404, code: 'top-up-not-found' });
    }
  });

  it('is nothing to her customers, who have no such route', async () => {
    expect((await get('customer', `/v1/top-ups/${topUp.id}`)).body).toMatchObject({ status: 404, code: 'top-up-not-found' });
    expect((await decide('customer', topUp, 'approval')).body).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('a colleague of Rina', () => {
  it('who does billing approves', async () => {
    const topUp = await ask('subReseller', 80_000);
    const billing = await colleague(world, 'reseller', 'billing');
    expect((await billing.post(`/v1/top-ups/${topUp.id}/approval`)).body).toMatchObject({ id: topUp.id, state: 'approved' });
  });

  it('who does support sees it and may not approve', async () => {
    const topUp = await ask('subReseller', 80_000);
    const support = await colleague(world, 'reseller', 'support');
    expect((await support.get('/v1/top-ups/children?state=pending')).text).toContain(topUp.id);
    const refused = await support.post(`/v1/top-ups/${topUp.id}/approval`);
    expect(refused.body).toMatchObject({ status: 403, code: 'role-not-allowed' });
    expect((await get('subReseller', `/v1/top-ups/${topUp.id}`)).body).toMatchObject({ state: 'pending' });
  });
});

describe('the amount of a top-up', () => {
  it.each([1_000, 100_000_000_000])('may be %d', async (amount) => {
    expect((await (await world.as('customer')).post('/v1/top-ups', { amount })).body).toMatchObject({ amount: rp(amount) });
  });

  it.each([999, 100_000_000_001, 0, -50_000, 1_000.5, 1e300, '50000', null, undefined, [50_000], rp(50_000)])(
    'may not be %j',
    async (amount) => {
      const stored = await StoredRows.now(world.database);
      const { body } = await (await world.as('customer')).post('/v1/top-ups', { amount });
      expect(body).toMatchObject({ status: 422, code: 'invalid-request' });
      expect((body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toContain('/amount');
      expect(await stored.changed()).toEqual([]);
    },
  );
});

it('the operator buys from nobody here, and tops up nothing', async () => {
  const { body } = await (await world.as('operator')).post('/v1/top-ups', { amount: 50_000 });
  expect(body).toMatchObject({ status: 422, code: 'nobody-to-pay' });
});

it('after all of that the books are right', async () => {
  expect(await world.broken()).toEqual({});
});
