import { DAY, Money, after } from '#libs/kernel';
import { type Registry, newAuthInfo, whatBecameOfRestore, whatBecameOfTransfer } from '#libs/registry';
import { SandboxClient, got } from '../support/sandbox-client';

let client: SandboxClient;
let com: Registry;
let id: Registry;
beforeAll(async () => {
  client = await SandboxClient.start();
  ({ com, id } = client);
});
afterEach(() => client.sandbox.control.disarm());
afterAll(() => client.end());

it('a name comes from another registrar: asked for once, though the answer was lost; and the queue tells when it is ours', async () => {
  const authInfo = 'Rahasia-Lama1';
  client.sandbox.control.register({
    name: 'pindah.com',
    registrar: 'sainganku',
    authInfo,
    registeredAt: after(client.clock.now(), -90 * DAY),
  });
  const request = { name: 'pindah.com', authInfo, years: 1 };
  expect(await com.requestTransfer({ clTRID: client.next(), ...request, authInfo: 'Salah-Sekali1' })).toMatchObject({
    kind: 'refused',
    code: 2202,
  });

  const sentAt = client.clock.now();
  client.sandbox.control.arm({ fault: 'drop-after', verb: 'transfer', op: 'request', times: 1 });
  expect(await com.requestTransfer({ clTRID: client.next(), ...request })).toMatchObject({ kind: 'unknown' });
  const reading = async () =>
    whatBecameOfTransfer(
      sentAt,
      await com.queryTransfer('pindah.com', authInfo),
      await com.infoDomain('pindah.com', authInfo),
      com.settings,
    );
  expect(await reading()).toMatchObject({ kind: 'pending', transfer: { requestedBy: 'pohonnama' } });
  expect(await com.requestTransfer({ clTRID: client.next(), ...request })).toMatchObject({ kind: 'refused', code: 2300 });

  client.letPass(6);
  expect(await reading()).toMatchObject({ kind: 'done' });
  const news = [];
  for (let polled = await got(com.poll()); polled.message; polled = await got(com.poll())) {
    news.push(polled.message.news);
    await got(com.acknowledge(polled.message.id));
  }
  expect(news).toContainEqual(
    expect.objectContaining({ kind: 'transfer', transfer: expect.objectContaining({ name: 'pindah.com', status: 'serverApproved' }) }),
  );
});

it('a transfer that the other side rejects ends, and another registrar’s of ours is ours to reject', async () => {
  const authInfo = 'Rahasia-Lama1';
  client.sandbox.control.register({
    name: 'tetap.com',
    registrar: 'sainganku',
    authInfo,
    registeredAt: after(client.clock.now(), -90 * DAY),
  });
  const sentAt = client.clock.now();
  expect(await com.requestTransfer({ clTRID: client.next(), name: 'tetap.com', authInfo, years: 1 })).toMatchObject({ kind: 'pending' });
  client.sandbox.control.transfer('tetap.com', 'reject');
  const query = await com.queryTransfer('tetap.com', authInfo);
  expect(whatBecameOfTransfer(sentAt, query, await com.infoDomain('tetap.com', authInfo), com.settings)).toEqual({
    kind: 'ended',
    status: 'clientRejected',
  });

  client.sandbox.control.setPolicy('com', { transferLockDays: 0 });
  await client.registered(com, 'milik.com');
  client.sandbox.control.transfer('milik.com', 'request', 'sainganku');
  expect(await got(com.answerTransfer({ clTRID: client.next(), name: 'milik.com', op: 'reject' }))).toMatchObject({
    status: 'clientRejected',
  });
});

it('a deleted name is brought back: at once where no report is wanted, and by its report where one is', async () => {
  const reading = async (registry: Registry, name: string) => whatBecameOfRestore(await registry.infoDomain(name), registry.settings);
  await client.registered(com, 'kembali.com');
  client.letPass(6);
  await com.deleteDomain({ clTRID: client.next(), name: 'kembali.com' });
  expect(await reading(com, 'kembali.com')).toEqual({ kind: 'absent' });
  const restored = await got(com.restoreDomain({ clTRID: client.next(), name: 'kembali.com' }));
  expect(restored.rgpStatuses).toEqual(['pendingRestore']);
  expect(await reading(com, 'kembali.com')).toEqual({ kind: 'awaits-report' });
  const now = client.clock.now();
  const words = {
    before: 'kembali.com, Sari',
    after: 'kembali.com, Sari',
    reason: 'The holder wants it.',
    statements: ['It is true.', 'Nobody gains by it.'],
  };
  await got(com.reportRestore({ clTRID: client.next(), name: 'kembali.com', deletedAt: now, restoredAt: now, ...words }));
  expect(await reading(com, 'kembali.com')).toMatchObject({ kind: 'done' });

  await client.registered(id, 'kembali.id');
  await id.deleteDomain({ clTRID: client.next(), name: 'kembali.id' });
  client.sandbox.control.arm({ fault: 'drop-after', verb: 'update', object: 'domain', times: 1 });
  expect(await id.restoreDomain({ clTRID: client.next(), name: 'kembali.id' })).toMatchObject({ kind: 'unknown' });
  expect(await reading(id, 'kembali.id')).toMatchObject({ kind: 'done' });
});

it('a premium name is told by its fees, and had only by who agrees to them', async () => {
  const questions = [{ action: 'create', years: 1 }, { action: 'renew', years: 1 }, { action: 'restore' }] as const;
  const [gold, plain] = await got(com.checkFees({ names: ['emas.com', 'perak.com'], questions }));
  expect(gold).toMatchObject({ isPremium: true, feeClass: 'gold', fees: [{ action: 'create', fee: Money.idr(5_000_000) }, {}, {}] });
  expect(plain).toMatchObject({ isPremium: false, available: true });
  const registrant = await client.contact(com);
  const order = { name: 'emas.com', years: 1, registrant, contacts: [], nameServers: [], authInfo: newAuthInfo() };
  expect(await com.createDomain({ clTRID: client.next(), ...order })).toMatchObject({ kind: 'refused', reason: 'policy' });
  expect(await com.createDomain({ clTRID: client.next(), ...order, fee: Money.idr(50_000) })).toMatchObject({
    kind: 'refused',
    code: 2004,
  });
  expect(await got(com.createDomain({ clTRID: client.next(), ...order, fee: gold!.fees[0]!.fee }))).toMatchObject({
    fee: Money.idr(5_000_000),
  });
});
