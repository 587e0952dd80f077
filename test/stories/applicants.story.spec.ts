import { DAY, MINUTE } from '#libs/kernel';
import request from 'supertest';
import { CHOSEN_PASSWORD, Newcomers } from '../support/newcomers';
import { statusesOf } from '../support/statuses-of';
import { World } from '../support/world';

let world: World;
let newcomers: Newcomers;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  newcomers = new Newcomers(world);
});
afterAll(() => world.end());

describe('the papers', () => {
  it('a person without a KTP is asked for it', async () => {
    const wayan = await (await newcomers.next()).upToPackage();
    expect((await wayan.post('submission')).body).toMatchObject({ status: 422, code: 'documents-missing', missing: ['KTP'] });
    expect((await wayan.handIn('NPWP')).body).toMatchObject({ status: 422, code: 'document-not-asked-for' });
  });

  it('a company with a KTP alone is asked for its NPWP; a deed may come along', async () => {
    const company = await (await newcomers.next({ type: 'corporate', name: 'PT Angin' })).upToPackage();
    await company.handIn('KTP').expect(201);
    expect((await company.post('submission')).body).toMatchObject({ code: 'documents-missing', missing: ['NPWP'] });
    await company.handIn('NPWP').expect(201);
    await company.handIn('AKTA').expect(201);
    await company.post('submission').expect(200);
    const { body } = (await (await newcomers.operator()).get(`/v1/applicants/${company.id}`)) as {
      body: { documents: { kind: string }[] };
    };
    expect(body.documents.map(({ kind }) => kind).sort()).toEqual(['AKTA', 'KTP', 'NPWP']);
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 422, 'document-refused'],
    ['a PDF that was cut off', Buffer.from('%PDF-1.7\n1 0 obj'), 422, 'document-refused'],
    ['a PDF with a password', Buffer.from('%PDF-1.7\n<< /Encrypt 5 0 R >>\nstartxref\n9\n%%EOF\n'), 422, 'document-refused'],
    ['a page that looks like a PDF', Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n<script>alert(1)</script>'), 422, 'document-refused'],
    ['six megabytes', Buffer.alloc(6 * 1024 * 1024), 413, 'body-too-large'],
  ])('%s is not taken', async (_, file, status, code) => {
    const wayan = await (await newcomers.next()).upToPackage();
    expect((await wayan.handIn('KTP', file)).body).toMatchObject({ status, code });
  });

  it('are shown to the operator as downloads that nothing runs in, and to nobody else', async () => {
    const wayan = await (await newcomers.next()).upToReview('KTP');
    const { body } = (await (await newcomers.operator()).get(`/v1/applicants/${wayan.id}`)) as { body: { documents: { id: string }[] } };
    const path = `/v1/applicants/${wayan.id}/documents/${body.documents[0]!.id}`;
    const { headers, status } = await (await newcomers.operator()).get(path);
    expect([status, headers['content-type'], headers['cache-control'], headers['x-content-type-options']]).toEqual([
      200,
      'application/pdf',
      'no-store',
      'nosniff',
    ]);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="KTP-/);
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect((await (await newcomers.portalOf('reseller')).get(path)).body).toMatchObject({ status: 404, code: 'document-not-found' });
    expect((await (await newcomers.portalOf('reseller')).get(`/v1/applicants/${wayan.id}`)).body).toMatchObject({
      code: 'application-not-found',
    });
  });
});

describe('the decision', () => {
  it('to reject has a reason, which the applicant reads; address and number are free again', async () => {
    const form = { email: 'ditolak@example.test', phone: '0812-9999-0001' };
    const wayan = await (await newcomers.next(form)).upToReview('KTP');
    expect((await newcomers.decide(wayan, 'rejection', { reason: '' })).status).toBe(422);
    expect((await newcomers.decide(wayan, 'rejection', { reason: 'KTP tidak terbaca' })).body).toMatchObject({ state: 'rejected' });
    expect((await wayan.get()).body).toMatchObject({ state: 'rejected', reason: 'KTP tidak terbaca' });
    expect(await wayan.mails('application-rejected')).toMatchObject([{ reason: 'KTP tidak terbaca' }]);
    expect((await newcomers.decide(wayan, 'approval')).body).toMatchObject({ code: 'application-step-not-due' });
    await (await newcomers.next(form)).upToReview('KTP');
  });

  it('to approve is taken once, however many take it at once', async () => {
    const wayan = await (await newcomers.next()).upToReview('KTP');
    const answers = await Promise.all(Array.from({ length: 5 }, () => newcomers.decide(wayan, 'approval')));
    expect(statusesOf(answers)).toEqual({ 200: 1, 409: 4 });
  });
});

describe('the first deposit', () => {
  it('that is too small opens nothing; what is missing may follow', async () => {
    const wayan = await (await newcomers.next()).upToReview('KTP');
    await newcomers.decide(wayan, 'approval');
    await newcomers.pay(wayan, 999_999);
    expect((await wayan.get()).body).toMatchObject({ state: 'awaiting_deposit', payment: { received: { amount: 999_999 } } });
    await newcomers.pay(wayan, 1_000);
    expect(await wayan.state()).toBe('active');
  });

  it('that the operator finds on its bank statement opens the account, though the applicant has said nothing', async () => {
    const wayan = await (await newcomers.next()).upToReview('KTP');
    await newcomers.decide(wayan, 'approval');
    const { node, payment } = (await wayan.get()).body as { node: string; payment: { amount: { amount: number } } };
    const operator = await newcomers.operator();
    const { data } = (await operator.get('/v1/bank-accounts')).body as { data: { id: string }[] };
    const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta' }).format(world.clock.now());
    const { amount } = payment.amount;
    const file = Buffer.from(`Tanggal,Keterangan,Cabang,Jumlah,,Saldo\n${day},SETORAN,0000,"${amount.toLocaleString('en')}.00",CR,\n`);
    const statement = await operator.upload(`/v1/bank-accounts/${data[0]!.id}/statements`, file);
    const { id } = statement.body as { id: string };
    expect((await operator.get(`/v1/statement-rows?state=open&import=${id}`)).body).toMatchObject({
      data: [{ match: { kind: 'matched', topUps: [], firstPaymentOf: node } }],
    });
    expect((await operator.post(`/v1/statement-imports/${id}/confirmation`)).body).toMatchObject({ credited: 1, left: 0 });
    await world.work();
    expect(await wayan.state()).toBe('active');
  });

  it('opens the account when it comes, and not before: whoever gets hold of a login is told what is missing', async () => {
    const wayan = await (await newcomers.next()).upToReview('KTP');
    await newcomers.decide(wayan, 'approval');
    const { node } = (await wayan.get()).body as { node: string };
    await (await newcomers.operator()).post(`/v1/nodes/${node}/invitation`, { name: 'Wayan', email: wayan.email });
    const [invitation] = await wayan.mails('invitation');
    const token = invitation!['link']!.split('#')[1]!;
    const accepted = { token, name: 'Wayan', password: CHOSEN_PASSWORD };
    await request(world.portal.getHttpServer()).post('/v1/auth/invitation/acceptance').send(accepted);
    expect((await newcomers.login(wayan.email)).body).toMatchObject({ status: 403, code: 'application-not-active' });
  });
});

it('an applicant who does nothing for thirty days has gone away, and leaves address and number to others', async () => {
  const form = { email: 'pergi@example.test', phone: '0812-9999-0002' };
  const wayan = await (await newcomers.next(form)).upToPackage();
  world.clock.advance(30 * DAY - MINUTE);
  expect(await wayan.state()).toBe('package_chosen');
  world.clock.advance(MINUTE);
  expect(await wayan.state()).toBe('abandoned');
  expect((await wayan.handIn('KTP')).body).toMatchObject({ code: 'application-step-not-due', state: 'abandoned' });
  await (await newcomers.next(form)).upToReview('KTP');
  expect(await wayan.state()).toBe('abandoned');
});

it('each applicant is told the operator’s account and an amount of their own, which no top-up to that account is told', async () => {
  const told: unknown[] = [];
  for (let i = 0; i < 3; i += 1) {
    const wayan = await (await newcomers.next()).upToReview('KTP');
    await newcomers.decide(wayan, 'approval');
    const { payment } = (await wayan.get()).body as { payment: { amount: { amount: number }; account: object } };
    expect(payment.account).toMatchObject({ bank: 'Bank Contoh', number: '0001234567' });
    told.push(payment.amount.amount);
  }
  const asked = await (await newcomers.portalOf('reseller')).post('/v1/top-ups', { amount: 1_000_000 });
  told.push((asked.body as { exactAmount: { amount: number } }).exactAmount.amount);
  expect(new Set(told).size).toBe(4);
});

it('after all of that the books are right', async () => {
  expect(await world.broken()).toEqual({});
});
