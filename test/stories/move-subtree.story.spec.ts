import { Money } from '#libs/kernel';
import { DEPOSIT_FUNDED } from '#libs/deposits';
import { Ledger, cashOf, depositOf } from '#libs/ledger';
import { JobQueue } from '#libs/platform';
import { VerifyAudit } from '#libs/tree';
import request from 'supertest';
import { chainOf, pricePaid } from '../support/order-chain';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  await world.work();
});
afterAll(() => world.end());

type Part = keyof World['cast'];
const ref = (part: Part) => `nod_${world.cast[part].nodeId}`;
const move = async (part: Part, to: string, by: Part = 'operator') =>
  (await world.as(by)).post(`/v1/nodes/${ref(part)}/move`, { newParentId: to, reason: 'KopiHost tutup' });
const ids = (...parts: Part[]) => parts.map((part) => world.cast[part].nodeId);

describe('a reseller with everybody below it is not moved', () => {
  it('by anybody but the operator', async () => {
    for (const by of ['reseller', 'subReseller', 'shortReseller'] as const)
      expect((await move('subReseller', ref('operator'), by)).body).toMatchObject({ status: 404, code: 'node-not-found' });
  });

  it('to where it cannot be', async () => {
    const codes = async (part: Part, to: string) => {
      const { body } = await move(part, to);
      return [body.status, body.code];
    };
    expect(await codes('subReseller', ref('reseller'))).toEqual([409, 'already-there']);
    expect(await codes('reseller', ref('subReseller'))).toEqual([422, 'move-under-itself']);
    expect(await codes('reseller', ref('reseller'))).toEqual([422, 'move-under-itself']);
    expect(await codes('subReseller', 'nod_999999')).toEqual([422, 'move-target-not-found']);
    expect(await codes('subReseller', ref('directCustomer'))).toEqual([403, 'tree-customer-is-leaf']);
    expect(await codes('customer', ref('shortReseller'))).toEqual([422, 'customers-stay']);
    expect(await codes('operator', ref('reseller'))).toEqual([404, 'node-not-found']);
  });

  it('below somebody who is suspended, or who may have no more resellers below', async () => {
    const ratna = await world.as('operator');
    await ratna.post(`/v1/nodes/${ref('shortReseller')}/suspension`, { reason: 'Belum bayar' }).expect(200);
    expect((await move('subReseller', ref('shortReseller'))).body).toMatchObject({ status: 409, code: 'move-target-not-open' });
    await ratna.delete(`/v1/nodes/${ref('shortReseller')}/suspension`).expect(200);
    const limited = await ratna.put(`/v1/nodes/${ref('shortReseller')}/depth-limit`, { levels: 0 });
    expect(limited.body).toMatchObject({ state: 'active', depthLimit: 0 });
    expect((await move('subReseller', ref('shortReseller'))).body).toMatchObject({
      status: 422,
      code: 'depth-limit-reached',
      levelsLeft: 0,
    });
    expect((await ratna.delete(`/v1/nodes/${ref('shortReseller')}/depth-limit`)).body).toMatchObject({ depthLimit: null });
  });

  it('while a top-up waits, or an order is under way', async () => {
    expect((await move('subReseller', ref('operator'))).body).toMatchObject({ status: 409, code: 'top-ups-pending', topUps: 1 });
    const rina = await world.as('reseller');
    const { data } = (await rina.get('/v1/top-ups/children?state=pending')).body as { data: { id: string }[] };
    await rina.post(`/v1/top-ups/${data[0]!.id}/rejection`, { reason: 'Belum masuk' }).expect(200);
    await orderNames(world, 'customer', 'sebelum-pindah.id');
    expect((await move('subReseller', ref('operator'))).body).toMatchObject({ status: 409, code: 'orders-under-way', held: 1, waiting: 0 });
    await world.work();
  });

  it('while it owes money', async () => {
    const rina = await world.as('reseller');
    await rina.put(`/v1/nodes/${ref('subReseller')}/credit-limit`, { amount: 20_000_000 }).expect(200);
    const { available } = await world.deposit('subReseller', 'reseller');
    const lent = Money.idr(available + 1_000);
    const post = (from: string, to: string, reference: string) =>
      world.database.work.run((tx) =>
        world.worker.get(Ledger, { strict: false }).postOne(tx, [{ reference, transfers: [{ from, to, amount: lent }] }]),
      );
    const [senja, kopiHost] = ids('subReseller', 'reseller') as [number, number];
    await post(depositOf(senja, kopiHost), cashOf(kopiHost), 'test:lent');
    expect((await move('subReseller', ref('operator'))).body).toMatchObject({ status: 409, code: 'deposit-owed', owed: { amount: 1_000 } });
    await post(cashOf(kopiHost), depositOf(senja, kopiHost), 'test:paid-back');
  });
});

describe('a reseller that is moved', () => {
  let moveId: string;
  let before: { available: number };

  let lookingIn: string;
  const askAsHelper = () => request(world.portal.getHttpServer()).get('/v1/nodes').set('Authorization', `Bearer ${lookingIn}`);

  it('takes its deposit along, and leaves an empty, prepaid one behind', async () => {
    before = await world.deposit('subReseller', 'reseller');
    const rina = await world.as('reseller');
    const { body: helping } = await rina.post(`/v1/nodes/${ref('subReseller')}/impersonation`, { reason: 'Menolong' }).expect(201);
    lookingIn = helping.accessToken as string;
    await askAsHelper().expect(200);
    expect(before.available).toBeGreaterThan(0);
    const { body, status } = await move('subReseller', ref('operator'));
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({
        node: ref('subReseller'),
        from: ref('reseller'),
        to: ref('operator'),
        carried: { amount: before.available, currency: 'IDR' },
      }),
    ]);
    moveId = body.id as string;
    expect(await world.deposit('subReseller', 'operator')).toEqual({ available: before.available, held: 0 });
    expect(await world.deposit('subReseller', 'reseller')).toEqual({ available: 0, held: 0 });
    expect(await world.broken()).toEqual({});
  });

  it('is gone for its old parent, is there for the new one, and goes on working itself', async () => {
    expect((await (await world.as('reseller')).get(`/v1/nodes/${ref('subReseller')}`)).status).toBe(404);
    expect((await (await world.as('reseller')).get(`/v1/nodes/${ref('subReseller')}/statement`)).status).toBe(404);
    expect((await askAsHelper()).body).toMatchObject({ status: 401, code: 'session-ended' });
    expect((await (await world.as('operator')).get(`/v1/nodes/${ref('subReseller')}`)).body).toMatchObject({ state: 'active' });
    const { data } = (await (await world.as('subReseller')).get('/v1/nodes')).body as { data: { id: string }[] };
    expect(data.map(({ id }) => id)).toContain(ref('customer'));
    const domains = await world.reads.query('SELECT seller_parent_id AS parent FROM domain WHERE seller_id = ?', ids('subReseller'));
    expect(domains).toEqual([{ parent: 1 }]);
  });

  it('reads what it had before', async () => {
    const sari = await world.as('subReseller');
    const { data } = (await sari.get('/v1/deposit/former')).body as { data: object[] };
    expect(data).toMatchObject([{ id: moveId, reason: 'KopiHost tutup', carried: { amount: before.available } }]);
    const old = (await sari.get(`/v1/deposit/former/${moveId}/statement`)).body as { data: { kind: string }[] };
    expect(old.data[0]).toMatchObject({ kind: 'move', subject: moveId, available: { amount: 0 } });
    expect(old.data.map(({ kind }) => kind)).toContain('top-up');
    expect((await sari.get('/v1/deposit/statement')).body.data).toMatchObject([{ kind: 'move', available: { amount: before.available } }]);
    expect((await (await world.as('reseller')).get(`/v1/deposit/former/${moveId}/statement`)).body).toMatchObject({
      code: 'move-not-found',
    });
  });

  it('buys at its new parent’s prices, with an order that has one level less', async () => {
    const order = await orderNames(world, 'customer', 'sesudah-pindah.id');
    expect(await chainOf(world, order)).toEqual(ids('operator', 'subReseller'));
    await world.work();
    expect(await world.broken()).toEqual({});
    // KopiHost's promise of 169,000 ended; Mitra, the operator's package for resellers, counts.
    const [senja] = ids('subReseller') as [number];
    expect(await pricePaid(world, senja, 'sebelum-pindah.id')).toBe(169_000);
    expect(await pricePaid(world, senja, 'sesudah-pindah.id')).toBeLessThan(169_000);
  });

  it('is told, and so are both parents; neither reads of the other', async () => {
    const letters = await world.reads.query<{ node: unknown; data: string }>(
      "SELECT node_id AS node, data FROM letter WHERE template = 'node-moved'",
    );
    expect(new Set(letters.map(({ node }) => Number(node)))).toEqual(new Set(ids('operator', 'reseller', 'subReseller')));
    expect(letters).toHaveLength(3);
    const told = (part: Part) => JSON.parse(letters.find(({ node }) => Number(node) === world.cast[part].nodeId)!.data) as object;
    expect(told('reseller')).not.toHaveProperty('to');
    expect(told('operator')).not.toHaveProperty('from');
    for (const part of ['operator', 'reseller', 'subReseller'] as const) {
      const logged = await world.reads.query("SELECT action FROM audit_entry WHERE node_id = ? AND action = 'node.moved'", ids(part));
      expect(logged).toHaveLength(1);
    }
    expect((await world.worker.get(VerifyAudit, { strict: false }).run(world.reads)).breaks).toEqual([]);
  });

  it('is followed by money that comes to its old parent afterwards', async () => {
    const [senja, kopiHost] = ids('subReseller', 'reseller') as [number, number];
    const late = depositOf(senja, kopiHost);
    const { available } = await world.deposit('subReseller', 'operator');
    await world.database.work.run(async (tx) => {
      const transfers = [{ from: cashOf(kopiHost), to: late, amount: Money.idr(75_000) }];
      await world.worker.get(Ledger, { strict: false }).postOne(tx, [{ reference: 'test:late', transfers }]);
      await world.worker.get(JobQueue, { strict: false }).add(tx, [{ kind: DEPOSIT_FUNDED, payload: { deposit: late } }]);
    });
    expect(await world.broken()).toEqual({});
    await world.work();
    expect(await world.deposit('subReseller', 'operator')).toEqual({ available: available + 75_000, held: 0 });
    expect(await world.broken()).toEqual({});
  });

  it('can be moved back, to a deposit that goes on where it ended', async () => {
    const { available } = await world.deposit('subReseller', 'operator');
    expect((await move('subReseller', ref('reseller'))).status).toBe(201);
    expect(await world.deposit('subReseller', 'reseller')).toEqual({ available, held: 0 });
    expect(await chainOf(world, await orderNames(world, 'customer', 'kembali.id'))).toEqual(ids('operator', 'reseller', 'subReseller'));
    await world.work();
    expect(await world.broken()).toEqual({});
  });

  it('stays suspended, until its new parent lets it in again', async () => {
    await (await world.as('reseller')).post(`/v1/nodes/${ref('subReseller')}/suspension`, { reason: 'Belum bayar' }).expect(200);
    expect((await move('subReseller', ref('shortReseller'))).status).toBe(201);
    const [sari, agus] = [await world.as('subReseller'), await world.as('shortReseller')];
    expect((await sari.get('/v1/nodes')).body).toMatchObject({ status: 403, code: 'account-suspended' });
    expect((await agus.delete(`/v1/nodes/${ref('subReseller')}/suspension`)).body).toMatchObject({ state: 'active' });
    await sari.get('/v1/nodes').expect(200);
    expect(await world.broken()).toEqual({});
  });
});
