import { nodeRef } from '#libs/tree';
import { colleague } from '../support/colleague';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Adjustment {
  readonly id: string;
  readonly state: string;
}

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

const rp = (amount: number) => ({ amount, currency: 'IDR' });
const path = (child: Part) => `/v1/nodes/${nodeRef(world.cast[child].nodeId)}/adjustments`;
const adjust = async (parent: Part, child: Part, body: object, key?: string) => (await world.as(parent)).post(path(child), body, key);
const goodwill = { direction: 'credit', amount: 75_000, kind: 'goodwill', reason: 'Maaf atas gangguan kemarin' };

it('Sari makes up for a bad day: Budi finds the money and the reason on his statement, and so does she', async () => {
  const { body } = await adjust('subReseller', 'customer', goodwill);
  const { id } = body as Adjustment;
  expect(body).toMatchObject({ ...goodwill, amount: rp(75_000), state: 'posted', node: nodeRef(world.cast.customer.nodeId) });
  expect(await world.deposit('customer', 'subReseller')).toEqual({ available: 5_075_000, held: 0 });
  for (const [part, statement] of [
    ['customer', '/v1/deposit/statement'],
    ['subReseller', `/v1/nodes/${nodeRef(world.cast.customer.nodeId)}/statement`],
  ] as const) {
    const somebody = await world.as(part);
    const [line] = ((await somebody.get(statement).expect(200)).body as { data: object[] }).data;
    expect(line).toMatchObject({ kind: 'adjustment', subject: id, availableChange: rp(75_000), available: rp(5_075_000) });
    expect((await somebody.get(`/v1/adjustments/${id}`)).body).toMatchObject({ reason: goodwill.reason });
  }
  expect((await (await world.as('customer')).get('/v1/adjustments')).body).toMatchObject({ data: [{ id }] });
  expect((await (await world.as('subReseller')).get('/v1/adjustments/children')).body).toMatchObject({ data: [{ id }] });
  for (const part of ['reseller', 'operator'] as const)
    expect((await (await world.as(part)).get(`/v1/adjustments/${id}`)).body).toMatchObject({ status: 404, code: 'adjustment-not-found' });
});

it('sent again with its key it is the same, and the key is good for nothing else', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const answers = [];
  for (let i = 0; i < 3; i += 1) answers.push((await adjust('subReseller', 'customer', goodwill, 'goodwill-for-budi')).body);
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(await world.deposit('customer', 'subReseller')).toEqual({ ...before, available: before.available + 75_000 });
  const other = { ...goodwill, amount: 80_000 };
  expect((await adjust('subReseller', 'customer', other, 'goodwill-for-budi')).body).toMatchObject({ code: 'idempotency-key-reused' });
});

it('nothing is taken that is not there, what is held stays held, and each kind has its directions', async () => {
  await (await world.as('customer')).post('/v1/orders', { items: [{ name: 'kopisenja.id' }] }).expect(201);
  const { available, held } = await world.deposit('customer', 'subReseller');
  expect(held).toBeGreaterThan(0);
  const fee = { direction: 'debit', amount: available + 1, kind: 'fee', reason: 'Biaya administrasi' };
  expect((await adjust('subReseller', 'customer', fee)).body).toMatchObject({ status: 402, code: 'deposit-too-low', missing: rp(1) });
  expect((await adjust('subReseller', 'customer', { ...fee, direction: 'credit' })).body).toMatchObject({ code: 'adjustment-not-allowed' });
  expect((await adjust('subReseller', 'customer', { ...fee, amount: available })).body).toMatchObject({ state: 'posted' });
  expect(await world.deposit('customer', 'subReseller')).toEqual({ available: 0, held });
});

it('Rina gives to Sari’s deposit from her side and takes it back; hers with the operator does not move', async () => {
  const [rinas, saris] = [await world.deposit('reseller', 'operator'), await world.deposit('subReseller', 'reseller')];
  const transfer = { direction: 'credit', amount: 1_000_000, kind: 'transfer', reason: 'Modal awal bulan' };
  await adjust('reseller', 'subReseller', transfer);
  expect(await world.deposit('subReseller', 'reseller')).toEqual({ ...saris, available: saris.available + 1_000_000 });
  await adjust('reseller', 'subReseller', { ...transfer, direction: 'debit' });
  expect([await world.deposit('reseller', 'operator'), await world.deposit('subReseller', 'reseller')]).toEqual([rinas, saris]);
});

it('only a direct child can be adjusted, by those who move money, and not by itself', async () => {
  expect((await adjust('operator', 'customer', goodwill)).status).toBe(404);
  expect((await adjust('subReseller', 'subReseller', goodwill)).status).toBe(404);
  const support = await colleague(world, 'subReseller', 'support', 'Tono');
  expect((await support.post(path('customer'), goodwill)).body).toMatchObject({ status: 403, code: 'role-not-allowed' });
});

it('what is much is done by two people at the operator, and KopiHost hears of it when it is done', async () => {
  const ratna = await world.as('operator');
  const joko = await colleague(world, 'operator', 'billing', 'Joko');
  const before = await world.deposit('reseller', 'operator');
  const { body } = await adjust('operator', 'reseller', { ...goodwill, amount: 50_000_001 });
  const { id } = body as Adjustment;
  expect(body).toMatchObject({ state: 'pending', decidedAt: null });
  expect(await world.deposit('reseller', 'operator')).toEqual(before);
  expect((await (await world.as('reseller')).get(`/v1/adjustments/${id}`)).status).toBe(404);
  expect((await ratna.post(`/v1/adjustments/${id}/approval`)).body).toMatchObject({ status: 403, code: 'second-person-needed' });
  expect((await joko.get('/v1/adjustments/children?state=pending')).body).toMatchObject({ data: [{ id }] });
  expect((await joko.post(`/v1/adjustments/${id}/approval`)).body).toMatchObject({ id, state: 'posted' });
  expect(await world.deposit('reseller', 'operator')).toEqual({ ...before, available: before.available + 50_000_001 });
  expect((await ratna.post(`/v1/adjustments/${id}/rejection`)).body).toMatchObject({ status: 409, code: 'adjustment-already-decided' });
  expect((await (await world.as('reseller')).get(`/v1/adjustments/${id}`)).body).toMatchObject({ state: 'posted' });
});

it('after all of that the books are right', async () => {
  expect(await world.broken()).toEqual({});
});
