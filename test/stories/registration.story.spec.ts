import { DAY, MINUTE } from '#libs/kernel';
import request from 'supertest';
import sharp from 'sharp';
import { CHOSEN_PASSWORD, Newcomers } from '../support/newcomers';
import { World } from '../support/world';

interface Payment {
  readonly amount: { readonly amount: number };
}

let world: World;
let newcomers: Newcomers;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  newcomers = new Newcomers(world);
});
afterAll(() => world.end());

it('a person registers, proves address and number, chooses a package, shows the KTP, pays, and then gets in', async () => {
  const wayan = await newcomers.next({ name: 'Toko Wayan' });
  expect(await wayan.state()).toBe('submitted');
  await wayan.openLink();
  expect(await wayan.state()).toBe('email_verified');
  await wayan.provePhone();
  expect(await wayan.state()).toBe('phone_verified');
  const { body: offers } = (await wayan.get('packages')) as { body: { data: { id: string; name: string }[] } };
  expect(offers.data).toMatchObject([{ name: 'Mitra', minimumDeposit: { amount: 1_000_000 } }]);
  await wayan.post('package', { package: offers.data[0]!.id }).expect(200);
  const photo = await sharp({ create: { width: 400, height: 250, channels: 3, background: '#adf' } })
    .jpeg()
    .toBuffer();
  expect((await wayan.handIn('KTP', photo)).body).toMatchObject({ kind: 'KTP', mediaType: 'image/jpeg' });
  await wayan.post('submission').expect(200);
  expect(await wayan.state()).toBe('in_review');

  const { body: waiting } = (await (await newcomers.operator()).get('/v1/applicants?state=in_review')) as {
    body: { data: { id: string }[] };
  };
  expect(waiting.data.map(({ id }) => id)).toContain(wayan.id);
  expect((await newcomers.decide(wayan, 'approval')).body).toMatchObject({ state: 'awaiting_deposit' });
  const { body: asked } = (await wayan.get()) as { body: { payment: Payment; node: string; reference: string } };
  expect(asked.payment).toMatchObject({ account: { bank: 'Bank Contoh' }, minimum: { amount: 1_000_000 }, received: { amount: 0 } });
  const { amount } = asked.payment.amount;
  expect(amount - 1_000_000).toBeGreaterThan(0);
  expect(amount - 1_000_000).toBeLessThan(1_000);
  expect(await wayan.mails('payment-instructions')).toMatchObject([
    { amount: `Rp${amount.toLocaleString('id-ID')}`, reference: asked.reference },
  ]);
  expect(await wayan.mails('invitation')).toEqual([]);

  await newcomers.pay(wayan);
  expect((await wayan.get()).body).toMatchObject({ state: 'active', payment: null });
  const password = CHOSEN_PASSWORD;
  const token = wayan.invitationSent();
  const portal = request(world.portal.getHttpServer());
  await portal.post('/v1/auth/invitation/acceptance').send({ token, name: 'Wayan Sudarma', password }).expect(201);
  const { body } = await newcomers.login(wayan.email).expect(200);
  const deposit = await portal.get('/v1/deposit').set('Authorization', `Bearer ${(body as { accessToken: string }).accessToken}`);
  expect(deposit.body).toMatchObject({ available: { amount } });
});

describe('nothing is asked for twice and nothing is left out', () => {
  it('a form that is not whole or right creates nothing, and says which fields', async () => {
    const send = (form: object) => request(world.portal.getHttpServer()).post('/v1/registration').send(form);
    const { body } = await send({ name: 'Toko', contactName: 'Wayan', email: 'no', phone: '0812' });
    expect((body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/type', '/email']),
    );
    const form = { type: 'personal', name: 'Toko', contactName: 'Wayan', email: 'a@example.test', phone: '12' };
    expect((await send(form)).body).toMatchObject({ status: 422, code: 'phone-invalid', errors: [{ pointer: '/phone' }] });
    expect((await send({ ...form, type: 'other' })).status).toBe(422);
  });

  it('no step comes before the one before it', async () => {
    const early = await newcomers.next();
    for (const [path, body] of [
      ['phone-code', {}],
      ['phone-verification', { code: '123456' }],
      ['package', { package: 'pkg_1' }],
      ['submission', {}],
      ['payment', {}],
    ] as const)
      expect((await early.post(path, body)).body).toMatchObject({ status: 409, code: 'application-step-not-due', state: 'submitted' });
    expect((await early.handIn('KTP')).body).toMatchObject({ code: 'application-step-not-due' });
    expect((await newcomers.decide(early, 'approval')).body).toMatchObject({ code: 'application-step-not-due' });
  });

  it('whoever has no token, or somebody else’s, sees nothing', async () => {
    for (const authorization of ['', 'Bearer of-somebody-else-entirely-unknown', 'Bearer x']) {
      const answer = await request(world.portal.getHttpServer()).get('/v1/registration/status').set('Authorization', authorization);
      expect(answer.body).toMatchObject({ status: 404, code: 'application-not-found' });
    }
  });
});

describe('the link in the mail', () => {
  it('counts once', async () => {
    const wayan = await newcomers.next();
    const secret = await wayan.secret();
    await wayan.openLink();
    expect((await wayan.post('email-verification', { secret })).body).toMatchObject({ status: 404, code: 'link-not-valid' });
  });

  it('counts for a day, and a new one takes its place', async () => {
    const wayan = await newcomers.next();
    const old = await wayan.secret();
    world.clock.advance(DAY);
    expect((await wayan.post('email-verification', { secret: old })).body).toMatchObject({ code: 'link-not-valid' });
    await wayan.post('email-link').expect(204);
    expect((await wayan.post('email-verification', { secret: old })).body).toMatchObject({ code: 'link-not-valid' });
    await wayan.openLink();
    expect(await wayan.state()).toBe('email_verified');
  });

  it('is never sent for an address that logs in already, though the answer is the same', async () => {
    const known = await newcomers.next({ email: 'rina@kopihost.test' });
    const unknown = await newcomers.next();
    expect(Object.keys((await known.get()).body as object)).toEqual(Object.keys((await unknown.get()).body as object));
    expect([await known.state(), await known.mails('verify-email')]).toEqual(['submitted', []]);
    expect(await known.mails('notice')).toHaveLength(1);
  });

  it('proves an address once: whoever applies with it again learns so from the mailbox', async () => {
    const first = await newcomers.next({ email: 'sama@example.test' });
    await first.openLink();
    const second = await newcomers.next({ email: 'SAMA@example.test' });
    const secret = await first.secret();
    expect((await second.post('email-verification', { secret })).body).toMatchObject({ status: 409, code: 'already-applied' });
    expect([await first.state(), await second.state()]).toEqual(['email_verified', 'submitted']);
  });
});

describe('the code to the telephone', () => {
  it('that is wrong five times counts no more, even when it is right', async () => {
    const wayan = await newcomers.next();
    await wayan.openLink();
    await wayan.post('phone-code').expect(204);
    const code = wayan.code();
    const wrong = code === '000000' ? '000001' : '000000';
    for (let i = 0; i < 5; i += 1)
      expect((await wayan.post('phone-verification', { code: wrong })).body).toMatchObject({ code: 'phone-code-wrong' });
    expect((await wayan.post('phone-verification', { code })).body).toMatchObject({ status: 422, code: 'phone-code-wrong' });
  });

  it('counts for ten minutes, and is sent again after a minute', async () => {
    const wayan = await newcomers.next();
    await wayan.openLink();
    await wayan.post('phone-code').expect(204);
    expect((await wayan.post('phone-code')).body).toMatchObject({ status: 429, code: 'too-many-requests' });
    const code = wayan.code();
    world.clock.advance(10 * MINUTE);
    expect((await wayan.post('phone-verification', { code })).body).toMatchObject({ code: 'phone-code-wrong' });
    await wayan.provePhone();
    expect(await wayan.state()).toBe('phone_verified');
  });
});

it('what became of applicants stands in the audit logs', async () => {
  const rows = await world.reads.query<{ action: string }>('SELECT DISTINCT action FROM audit_entry');
  const actions = rows.map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['application.approved', 'node.opened', 'invitation.accepted']));
});

it('after all of that the books are right', async () => {
  expect(await world.broken()).toEqual({});
});
