import { WatchLowBalances } from '#libs/deposits';
import { nodeRef } from '#libs/tree';
import { colleague } from '../support/colleague';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(async () => {
  await world.end();
});

const look = () => world.worker.get(WatchLowBalances, { strict: false }).run();
const told = async () =>
  (await world.reads.query<{ to_email: string }>("SELECT to_email FROM letter WHERE template = 'low-balance' ORDER BY to_email")).map(
    ({ to_email }) => to_email,
  );
const available = async () => (await world.deposit('subReseller', 'reseller')).available;
const adjust = async (direction: 'credit' | 'debit', amount: number) =>
  (await world.as('reseller'))
    .post(`/v1/nodes/${nodeRef(world.cast.subReseller.nodeId)}/adjustments`, { direction, amount, kind: 'correction', reason: 'Koreksi' })
    .expect(201);

it('Sari and her bookkeeper hear once that her deposit runs low, however often it is looked at, and again the next time', async () => {
  const sari = await world.as('subReseller');
  const threshold = (await available()) - 50_000;
  const body = { threshold, people: [world.cast.subReseller.personId], emails: ['buku@example.test'] };
  expect((await sari.get('/v1/deposit/alert')).body).toEqual({ threshold: null, people: [], emails: [], isLow: false });
  expect((await sari.put('/v1/deposit/alert', body)).body).toMatchObject({ threshold: { amount: threshold }, isLow: false });
  await look();
  expect(await told()).toEqual([]);

  await adjust('debit', 50_000);
  await look();
  // What is just the amount is enough.
  expect(await told()).toEqual([]);
  await adjust('debit', 1);
  await Promise.all([look(), look(), look()]);
  await adjust('debit', 1_000);
  await look();
  expect(await told()).toEqual(['buku@example.test', 'sari@senja.test']);
  expect((await sari.get('/v1/deposit/alert')).body).toMatchObject({ isLow: true });

  await adjust('credit', 100_000);
  await look();
  expect((await sari.get('/v1/deposit/alert')).body).toMatchObject({ isLow: false });
  await adjust('debit', 100_000);
  await look();
  expect(await told()).toHaveLength(4);
});

it('a deposit that is low already is told when the amount is named, what a parent lends counts, and then nobody hears any more', async () => {
  const [sari, rina] = [await world.as('subReseller'), await world.as('reseller')];
  const threshold = (await available()) + 1;
  const before = (await told()).length;
  await sari.put('/v1/deposit/alert', { threshold, people: [], emails: ['buku@example.test'] }).expect(200);
  await rina.put(`/v1/nodes/${nodeRef(world.cast.subReseller.nodeId)}/credit-limit`, { amount: 1_000_000 }).expect(200);
  await look();
  expect((await told()).length).toBe(before);
  await rina.put(`/v1/nodes/${nodeRef(world.cast.subReseller.nodeId)}/credit-limit`, { amount: 0 }).expect(200);
  await look();
  expect((await told()).length).toBe(before + 1);
  expect((await sari.delete('/v1/deposit/alert')).body).toMatchObject({ threshold: null });
  const actions = await world.reads.query<{ action: string }>("SELECT action FROM audit_entry WHERE action LIKE 'low-balance-alert.%'");
  expect(new Set(actions.map(({ action }) => action))).toEqual(new Set(['low-balance-alert.set', 'low-balance-alert.removed']));
});

it('balances are told to nobody who may not see money, nor to people of others', async () => {
  const sari = await world.as('subReseller');
  await colleague(world, 'subReseller', 'support');
  const [support] = await world.reads.query<{ id: string }>("SELECT id FROM person WHERE email = 'support-subreseller@example.test'");
  for (const person of [support!.id, world.cast.reseller.personId])
    expect((await sari.put('/v1/deposit/alert', { threshold: 1_000, people: [person] })).body).toMatchObject({
      code: 'recipient-not-allowed',
      errors: [{ pointer: '/people/0' }],
    });
  expect((await sari.put('/v1/deposit/alert', { threshold: 1_000 })).body).toMatchObject({ code: 'no-recipient' });
  const operator = await (await world.as('operator')).put('/v1/deposit/alert', { threshold: 1_000, emails: ['a@example.test'] });
  expect(operator.body).toMatchObject({ code: 'no-deposit' });
});
