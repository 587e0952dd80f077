import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Account {
  readonly id: string;
  readonly number: string;
}

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

const BCA = { bankCode: '014', number: '1112223334', holder: 'Studio Senja' };
const shownTo = async (part: Part) =>
  ((await (await world.as(part)).get('/v1/top-ups/bank-accounts').expect(200)).body as { data: Account[] }).data;
const own = async (part: Part) => ((await (await world.as(part)).get('/v1/bank-accounts').expect(200)).body as { data: Account[] }).data;
const numbers = (accounts: readonly Account[]) => accounts.map(({ number }) => number);
const mails = async () =>
  (
    await world.reads.query<{ to_email: string; data: string }>(
      "SELECT to_email, data FROM letter WHERE template = 'bank-account-changed' AND to_email = 'sari@senja.test' ORDER BY id",
    )
  ).map(({ data }) => JSON.parse(data) as Record<string, string>);

it('whoever buys is shown the accounts of the one they buy from, or of the next above who has any', async () => {
  expect(numbers(await shownTo('customer'))).toEqual(['0003456789']);
  expect(numbers(await shownTo('subReseller'))).toEqual(['0002345678']);
  expect(numbers(await shownTo('shortCustomer'))).toEqual(['0001234567']);
  expect((await (await world.as('operator')).get('/v1/top-ups/bank-accounts')).body).toMatchObject({ code: 'nobody-to-pay' });
});

it('Sari adds an account at a bank with a known name; her customers see both, and she hears of it by mail', async () => {
  const { body } = await (await world.as('subReseller')).post('/v1/bank-accounts', BCA).expect(201);
  expect(body).toMatchObject({ bank: 'BCA', isOpen: true, isUsualLength: true, closesAt: null });
  expect(numbers(await shownTo('customer'))).toEqual(['0003456789', BCA.number]);
  expect(await mails()).toContainEqual(expect.objectContaining({ after: 'BCA ******3334' }));
});

it('a number of unusual length is taken and pointed at; one of five digits, and a bank nobody knows, are not', async () => {
  const rina = await world.as('reseller');
  const { body } = await rina.post('/v1/bank-accounts', { ...BCA, number: '123456' }).expect(201);
  expect(body).toMatchObject({ isUsualLength: false });
  expect((await rina.post('/v1/bank-accounts', { ...BCA, number: '12345' })).body).toMatchObject({ code: 'invalid-request' });
  expect((await rina.post('/v1/bank-accounts', { ...BCA, bankCode: '998' })).body).toMatchObject({ code: 'bank-name-missing' });
  expect((await rina.get('/v1/banks')).body).toMatchObject({
    data: expect.arrayContaining([{ code: '014', name: 'BCA', usualLength: 10 }]),
  });
});

describe('an account whose number changes', () => {
  let before: Account;
  let after: Account;
  beforeAll(async () => {
    [before] = (await own('subReseller')).filter(({ number }) => number === BCA.number) as [Account];
    const { body } = await (
      await world.as('subReseller')
    )
      .put(`/v1/bank-accounts/${before.id}`, { ...BCA, number: '9998887776' })
      .expect(200);
    after = body as Account;
  });

  it('is another account: the old number is not shown any more, and stays in the list', async () => {
    expect(after.id).not.toBe(before.id);
    expect(numbers(await shownTo('customer'))).toEqual(['0003456789', '9998887776']);
    expect(await own('subReseller')).toContainEqual(expect.objectContaining({ id: before.id, isOpen: false }));
  });

  it('is told to the owners with both numbers masked, and stands in the log', async () => {
    const told = (await mails()).find(({ before: old }) => old !== undefined);
    expect(told).toMatchObject({ before: 'BCA ******3334', after: 'BCA ******7776' });
    expect(JSON.stringify(await mails())).not.toMatch(/1112223334|9998887776/);
    const done = await world.reads.query('SELECT action FROM audit_entry WHERE object IN (?, ?) ORDER BY seq', [before.id, after.id]);
    expect(done).toEqual([{ action: 'bank-account.added' }, { action: 'bank-account.replaced' }]);
  });

  it('was told to whoever is paying, who still sees the old one', async () => {
    const budi = await world.as('customer');
    const { body } = await budi.post('/v1/top-ups', { amount: 50_000, bankAccount: after.id }).expect(201);
    const { id } = body as { id: string };
    await (await world.as('subReseller')).delete(`/v1/bank-accounts/${after.id}`).expect(200);
    expect((await budi.get(`/v1/top-ups/${id}`)).body).toMatchObject({ payTo: { number: '9998887776' } });
    expect((await budi.post('/v1/top-ups', { amount: 50_000, bankAccount: after.id })).body).toMatchObject({
      status: 404,
      code: 'bank-account-not-found',
    });
  });

  it('is nobody else’s to change, and is closed once', async () => {
    const [open] = (await own('subReseller')).filter(({ number }) => number === '0003456789') as [Account];
    for (const part of ['reseller', 'operator'] as const)
      expect((await (await world.as(part)).delete(`/v1/bank-accounts/${open.id}`)).status).toBe(404);
    const sari = await world.as('subReseller');
    await sari.delete(`/v1/bank-accounts/${open.id}`).expect(200);
    expect((await sari.delete(`/v1/bank-accounts/${open.id}`)).body).toMatchObject({ status: 409, code: 'bank-account-closed' });
    expect(numbers(await shownTo('customer'))).toEqual(['0002345678', '123456']);
  });
});
