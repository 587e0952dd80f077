import { ExpireTopUps } from '#libs/deposits';
import { DAY } from '#libs/kernel';
import { nodeRef } from '#libs/tree';
import { PAPER } from '../support/applicant';
import { colleague } from '../support/colleague';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface TopUp {
  readonly id: string;
  readonly state: string;
  readonly exactAmount: { readonly amount: number };
}

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

const rp = (amount: number) => ({ amount, currency: 'IDR' });
const ask = async (part: Part, body: object) => (await (await world.as(part)).post('/v1/top-ups', body).expect(201)).body as TopUp;
const approve = async (part: Part, { id }: TopUp, body: object = {}) => (await world.as(part)).post(`/v1/top-ups/${id}/approval`, body);

it('Budi is told where to and exactly how much, shows that he has paid, and all that arrived is his (H-31)', async () => {
  const [budi, sari] = [await world.as('customer'), await world.as('subReseller')];
  const { body: payTo } = (await budi.get('/v1/top-ups/bank-accounts')) as { body: { data: { id: string }[] } };
  expect(payTo.data).toEqual([expect.objectContaining({ bank: 'Bank Contoh', number: '0003456789', holder: 'Studio Senja' })]);
  const topUp = await ask('customer', { amount: 500_000, bankAccount: payTo.data[0]!.id });
  const exact = topUp.exactAmount.amount;
  expect([exact > 500_000, exact < 501_000]).toEqual([true, true]);
  expect(topUp).toMatchObject({ amount: rp(500_000), payTo: payTo.data[0], creditedAmount: null, source: 'transfer', proofAt: null });

  const transferred = { bank: 'BCA', number: '1234567890', name: 'Budi Santoso', paidOn: '2026-11-22' };
  expect((await budi.put(`/v1/top-ups/${topUp.id}/transferred`, transferred)).body).toMatchObject({ transferred });
  const proof = `/v1/top-ups/${topUp.id}/proof`;
  expect((await sari.get(proof)).body).toMatchObject({ code: 'document-not-found' });
  expect((await budi.upload(proof, Buffer.from('<svg/>'))).body).toMatchObject({ code: 'document-refused' });
  expect((await budi.upload(proof, PAPER)).body).toMatchObject({ id: topUp.id, proofAt: world.clock.now().toISOString() });
  const shown = await sari.get(proof).expect(200);
  expect([shown.headers['content-type'], shown.headers['content-disposition']]).toEqual([
    'application/pdf',
    expect.stringMatching(/^attachment; filename="PROOF-/),
  ]);
  expect((await (await world.as('reseller')).get(proof)).status).toBe(404);

  const waiting = `/v1/top-ups/children?state=pending&node=${nodeRef(world.cast.customer.nodeId)}&bankAccount=${payTo.data[0]!.id}`;
  expect((await sari.get(waiting)).body).toMatchObject({ data: [{ id: topUp.id, transferred }] });
  expect((await approve('subReseller', topUp)).body).toMatchObject({ state: 'approved', creditedAmount: rp(exact), reason: null });
  expect(await world.deposit('customer', 'subReseller')).toEqual({ available: 5_000_000 + exact, held: 0 });
  expect((await sari.get(waiting)).body).toMatchObject({ data: [] });
  expect((await budi.upload(proof, PAPER)).body).toMatchObject({ code: 'top-up-already-decided' });
});

it('what has arrived counts, whatever was asked for: another amount needs a reason, which the payer reads', async () => {
  const before = await world.deposit('customer', 'subReseller');
  const topUp = await ask('customer', { amount: 500_000 });
  expect((await approve('subReseller', topUp, { amount: 450_000 })).body).toMatchObject({ status: 422, code: 'reason-missing' });
  const body = { amount: 450_000, reason: 'Dipotong biaya bank' };
  expect((await approve('subReseller', topUp, body)).body).toMatchObject({ creditedAmount: rp(450_000), reason: body.reason });
  expect((await (await world.as('customer')).get(`/v1/top-ups/${topUp.id}`)).body).toMatchObject({ reason: body.reason });
  expect(await world.deposit('customer', 'subReseller')).toEqual({ available: before.available + 450_000, held: 0 });
});

it('one payment that is announced twice within two days is marked, unless it came from two accounts', async () => {
  const from = (number: string) => ({ amount: 300_000, isPaid: true, transferred: { number } });
  const first = await ask('customer', from('1234567890'));
  expect(first).toMatchObject({ exactAmount: rp(300_000), duplicateOf: null });
  const second = await ask('customer', from('9876543210'));
  expect(second).toMatchObject({ duplicateOf: null });
  const budi = await world.as('customer');
  const said = await budi.put(`/v1/top-ups/${second.id}/transferred`, { number: '1234567890' });
  expect(said.body).toMatchObject({ duplicateOf: first.id });
  expect(await ask('customer', { amount: 300_000 })).toMatchObject({ duplicateOf: expect.any(String) });
  expect(await ask('customer', { amount: 300_001 })).toMatchObject({ duplicateOf: null });
});

it('what is much takes two people: Ratna and, after her, Joko; alone neither of them', async () => {
  const ratna = await world.as('operator');
  expect((await ratna.get('/v1/approval-limit')).body).toEqual({ limit: rp(50_000_000), coming: null });
  expect((await (await world.as('reseller')).get('/v1/approval-limit')).body).toEqual({ limit: null, coming: null });
  const topUp = await ask('reseller', { amount: 60_000_000, isPaid: true });
  expect((await approve('operator', topUp)).body).toMatchObject({
    state: 'pending',
    creditedAmount: null,
    firstApprovedAt: expect.anything(),
  });
  expect((await approve('operator', topUp)).body).toMatchObject({ status: 403, code: 'second-person-needed' });
  expect(await world.deposit('reseller', 'operator')).toEqual({ available: 25_000_000, held: 0 });
  const joko = await colleague(world, 'operator', 'billing', 'Joko');
  expect((await joko.put('/v1/approval-limit', { amount: 100_000_000_000 })).body).toMatchObject({ status: 403, code: 'role-not-allowed' });
  expect((await joko.post(`/v1/top-ups/${topUp.id}/approval`)).body).toMatchObject({ state: 'approved', creditedAmount: rp(60_000_000) });
  expect(await world.deposit('reseller', 'operator')).toEqual({ available: 85_000_000, held: 0 });

  expect((await ratna.put('/v1/approval-limit', { amount: 1_000_000 })).body).toEqual({ limit: rp(1_000_000), coming: null });
  const small = await ask('reseller', { amount: 1_000_001, isPaid: true });
  expect((await approve('operator', small)).body).toMatchObject({ state: 'pending' });
  // Nobody lifts the limit, approves alone, and sets it back: there is a day in which others see it.
  const lifted = (await ratna.delete('/v1/approval-limit')).body as object;
  expect(lifted).toEqual({ limit: rp(1_000_000), coming: { limit: null, from: expect.any(String) as string } });
  expect((await approve('operator', small)).body).toMatchObject({ status: 403, code: 'second-person-needed' });
  expect((await joko.post(`/v1/top-ups/${small.id}/approval`)).body).toMatchObject({ state: 'approved' });
});

it('Budi may change his mind, and time may run out: then nobody approves it any more', async () => {
  const [budi, later] = [await world.as('customer'), await ask('customer', { amount: 200_000 })];
  const taken = await ask('customer', { amount: 100_000 });
  for (let i = 0; i < 2; i += 1)
    expect((await budi.post(`/v1/top-ups/${taken.id}/cancellation`)).body).toMatchObject({ state: 'cancelled' });
  expect((await approve('subReseller', taken)).body).toMatchObject({ status: 409, code: 'top-up-already-decided', state: 'cancelled' });
  await world.worker.get(ExpireTopUps, { strict: false }).run();
  expect((await budi.get(`/v1/top-ups/${later.id}`)).body).toMatchObject({ state: 'pending' });
  world.clock.advance(7 * DAY);
  await world.worker.get(ExpireTopUps, { strict: false }).run();
  const [state] = await world.reads.query('SELECT state, decided_by FROM top_up WHERE id = ?', [later.id]);
  expect(state).toEqual({ state: 'expired', decided_by: null });
  expect(await world.reads.query('SELECT cause FROM awaited_amount WHERE cause IN (?, ?)', [later.id, taken.id])).toEqual([]);
});

it('after all of that the books are right', async () => {
  expect(await world.broken()).toEqual({});
});
