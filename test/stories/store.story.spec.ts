import request from 'supertest';
import { DEMO_HOSTS } from '../../apps/cli/src/demo/demo-people';
import { MailFolder } from '../../apps/mail-catcher/src/mail-folder';
import { FIRST_ORDER as order, NINA } from '../support/new-customer';
import { solveCaptcha, written } from '../support/solve-captcha';
import { textOf } from '../support/text-of';
import { World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com', 'co.id'] });
});
afterAll(() => world.end());

const shop = (method: 'get' | 'post' | 'put', path: string, host: string = DEMO_HOSTS.subReseller) =>
  request(world.customers.getHttpServer())[method](path).set('Host', host);
const buy = (body: object, key: string, host?: string) => shop('post', '/v1/checkout', host).set('Idempotency-Key', key).send(body);
const captcha = async (host: string = DEMO_HOSTS.subReseller) => written(await solveCaptcha(world.customers, host));
const count = async (table: string) => Number((await world.reads.query<{ n: unknown }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);

describe('a visitor of Senja’s shop', () => {
  it('sees which names are free with the price of the first and of a further year, and what its registry asks for (N-02)', async () => {
    const { body } = await shop('post', '/v1/availability')
      .send({ names: ['kopinina.co.id', 'nina kopi', 'caféx.com'] })
      .expect(200);
    expect(body.data[0]).toMatchObject({ status: 'available', asksForPapers: true, nextPrice: null });
    expect([body.data[0].price.total.amount > 0, body.data[0].renewalPrice.years]).toEqual([true, 1]);
    expect(body.data[1]).toMatchObject({ status: 'invalid', price: null });
    expect(body.data[2]).toMatchObject({ name: 'xn--cafx-dpa.com', unicode: 'caféx.com', asksForPapers: false });
  });

  it('gets the same name by name, as the registries answer', async () => {
    const names = ['satu.id', 'dua.com', 'bukan nama'];
    const answer = await shop('post', '/v1/availability/stream').send({ names }).buffer(true).parse(textOf).expect(200);
    expect(answer.headers['content-type']).toMatch(/ndjson/);
    const lines = (answer.body as string)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { typed: string; status: string });
    expect(lines[0]).toMatchObject({ typed: 'bukan nama', status: 'invalid' });
    expect(lines.map(({ typed }) => typed).sort()).toEqual([...names].sort());
  });

  it('is shown free names near the one that was typed', async () => {
    const { body } = await shop('get', '/v1/suggestions?name=kopi%20senja&limit=3').expect(200);
    expect(body.data.map(({ name, status }: { name: string; status: string }) => [name, status])).toEqual([
      ['kopi-senja.id', 'available'],
      ['kopi-senja.com', 'available'],
      ['kopi-senja.co.id', 'available'],
    ]);
  });

  it('sees what an extension costs in every phase of a name’s life, page by page', async () => {
    const { body: all } = await shop('get', '/v1/tlds?limit=100').expect(200);
    const { body: first } = await shop('get', '/v1/tlds?limit=2').expect(200);
    const { body: rest } = await shop('get', `/v1/tlds?limit=100&cursor=${first.nextCursor}`).expect(200);
    expect([first.data.length, [...first.data, ...rest.data].slice(0, all.data.length)]).toEqual([2, all.data]);
    const com = all.data.find(({ tld, tier }: { tld: string; tier: string }) => tld === 'com' && tier === '');
    expect(com).toMatchObject({ graceDays: 30, redemptionDays: 30, restoreIncludesYear: false });
    for (const action of ['register', 'renew', 'transfer', 'restore']) expect(com[action].total.amount).toBeGreaterThan(0);
  });

  it('fills a cart that is still there after logging in, and in no other shop', async () => {
    const items = [
      { action: 'register', name: 'KopiNina.id', years: 2 },
      { action: 'transfer', name: 'pindahan.com', years: 1 },
    ];
    const { body: cart } = await shop('post', '/v1/carts').send({ items }).expect(201);
    expect(cart.items.map(({ name, years, action }: Record<string, unknown>) => [action, name, years])).toEqual([
      ['register', 'kopinina.id', 2],
      ['transfer', 'pindahan.com', 1],
    ]);
    const budi = await world.as('customer');
    expect((await budi.get(`/v1/carts/${cart.cart}`).expect(200)).body.items).toHaveLength(2);
    await shop('get', `/v1/carts/${cart.cart}`, DEMO_HOSTS.shortReseller).expect(404);
    const emptied = await shop('put', `/v1/carts/${cart.cart}`).send({ items: [] }).expect(200);
    expect([emptied.body.items, emptied.body.total]).toEqual([[], null]);
    const wrong = await shop('put', `/v1/carts/${cart.cart}`).send({ items: [{ name: 'bukan nama', years: 1 }] });
    expect(wrong.body).toMatchObject({ status: 422, errors: [{ pointer: '/items/0/name' }] });
  });
});

describe('the checkout', () => {
  it.each<[string, object, string]>([
    ['N-04: the first name is missing', { customer: { ...NINA, firstName: '' } }, '/customer/firstName'],
    ['N-05: the address is none', { customer: { ...NINA, email: 'nina' } }, '/customer/email'],
    ['N-06: the phone is none', { customer: { ...NINA, phone: '12' } }, '/customer/phone'],
    ['N-07: the city is missing', { customer: { ...NINA, city: '' } }, '/customer/city'],
    ['N-08: the passwords differ', { customer: { ...NINA, passwordAgain: 'pagi-hujan-badai' } }, '/customer/passwordAgain'],
    ['N-08: the password is weak', { customer: { ...NINA, password: 'password', passwordAgain: 'password' } }, '/customer/password'],
    ['N-09: the way to pay is none of this shop', { payWith: 'pme_01kagm5w2hq4y7v9c3d8e6f1ab' }, '/payWith'],
    ['an item is no name', { items: [{ action: 'register', name: 'bukan nama', years: 1 }] }, '/items/0/name'],
  ])('makes nothing at all when %s', async (_, change, pointer) => {
    const before = [await count('node'), await count('domain_order'), await count('letter')];
    const { body } = await buy({ ...order, ...change, captcha: await captcha() }, `wrong-${pointer}-${Math.random()}`);
    expect([body.status, body.errors?.map((error: { pointer: string }) => error.pointer)]).toEqual([422, [pointer]]);
    expect([await count('node'), await count('domain_order'), await count('letter')]).toEqual(before);
  });

  it('asks for a solved challenge where the brand wants one', async () => {
    expect((await buy(order, 'no-captcha')).body).toMatchObject({ status: 403, code: 'captcha-needed' });
  });

  it('makes the account, the order and its invoice at once, and logs the customer in (N-01, N-03 to N-12, J-04)', async () => {
    const { body } = await buy({ ...order, captcha: await captcha() }, 'nina-buys').expect(201);
    expect(body).toMatchObject({
      tokenType: 'Bearer',
      person: { name: 'Nina Larasati', email: 'nina@kopinina.example' },
      order: { state: 'awaiting_payment', items: [{ name: 'kopinina.id', state: 'awaiting_payment' }] },
      invoice: { state: 'unpaid', payWith: 'transfer', billTo: { name: 'Nina Larasati', company: 'PT Kopi Nina' } },
    });
    expect(body.invoice.billTo.address).toBe('Jalan Melati 5, Malang 65111, Jawa Timur, ID');
    const nina = (path: string) => shop('get', path).set('Authorization', `Bearer ${body.accessToken}`);
    const { body: contacts } = await nina('/v1/contacts').expect(200);
    expect(contacts.data).toMatchObject([{ name: 'Nina Larasati', organization: 'PT Kopi Nina', phone: '+6281299990001' }]);
    await world.work();
    const subjects = (await new MailFolder(world.settings.mailFolder).newest())
      .filter(({ to }) => to.includes('kopinina'))
      .map((mail) => mail.subject);
    expect(subjects).toEqual(expect.arrayContaining([expect.stringMatching(/Selamat datang/), expect.stringMatching(/Tagihan/)]));
    expect(await world.broken()).toEqual({});
  });

  it('is the same order when the request comes again, and somebody else’s without the password', async () => {
    const again = await buy(order, 'nina-buys').expect(201);
    expect([await count('checkout'), again.body.order.items[0].name]).toEqual([1, 'kopinina.id']);
    const guess = { ...order, customer: { ...NINA, password: 'coba-coba-saja', passwordAgain: 'coba-coba-saja' } };
    expect((await buy(guess, 'nina-buys')).body).toMatchObject({ status: 401, code: 'login-refused' });
    const other = { ...order, items: [{ action: 'register', name: 'lain.id', years: 1 }] };
    expect((await buy(other, 'nina-buys')).body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  it('knows an address once under a brand, and anew under another (N-05)', async () => {
    const taken = await buy({ ...order, captcha: await captcha() }, 'nina-again');
    expect(taken.body).toMatchObject({ code: 'email-taken', errors: [{ pointer: '/customer/email' }] });
    const host = DEMO_HOSTS.shortReseller;
    await buy({ ...order, captcha: await captcha(host) }, 'nina-elsewhere', host).expect(201);
  });

  it('of two at once with one address makes one account', async () => {
    const body = {
      ...order,
      customer: { ...NINA, email: 'kembar@kopinina.example' },
      items: [{ action: 'register', name: 'kembar.id', years: 1 }],
    };
    const answers = await Promise.all(
      ['twin-checkout-1', 'twin-checkout-2'].map(async (key) => buy({ ...body, captcha: await captcha() }, key)),
    );
    expect(answers.map(({ status, body: { code } }) => String(code ?? status)).sort()).toEqual(['201', 'email-taken']);
    expect(await world.broken()).toEqual({});
  });

  it('reserves nothing: whoever pays first has the name (H-30)', async () => {
    const budi = await world.as('customer');
    await budi.post('/v1/orders', { items: [{ name: 'kopinina.id' }] }).expect(201);
    await world.work();
    expect((await shop('post', '/v1/availability').send({ names: ['kopinina.id'] })).body.data[0].status).toBe('taken');
  });

  it('wants the legal texts that hold agreed to, and keeps which version and when (N-10)', async () => {
    const sari = await world.as('subReseller');
    await sari.post('/v1/brand/legal-texts', { kind: 'terms', texts: { id: '# Ketentuan' } }).expect(201);
    world.clock.advance(1_000);
    const body = {
      ...order,
      customer: { ...NINA, email: 'setuju@kopinina.example' },
      items: [{ action: 'register', name: 'setuju.id', years: 1 }],
    };
    const refused = await buy({ ...body, captcha: await captcha() }, 'agrees-not');
    expect(refused.body).toMatchObject({ status: 422, code: 'not-agreed', texts: [{ kind: 'terms', version: 1 }] });
    const [{ id }] = refused.body.texts as [{ id: string }];
    await buy({ ...body, agreedTo: [id], captcha: await captcha() }, 'agrees-now').expect(201);
    expect(await world.reads.query('SELECT text_id FROM agreement')).toEqual([{ text_id: id }]);
  });
});

describe('registering without an order', () => {
  const form = async (email: string, host?: string) => ({ ...NINA, email, captcha: await captcha(host) });

  it('makes an account where the brand lets visitors, with a solved challenge in any case (N-13, J-02)', async () => {
    const host = DEMO_HOSTS.shortReseller;
    const without = { ...NINA, email: 'daftar@example.test' };
    expect((await shop('post', '/v1/registration', host).send(without)).body).toMatchObject({ code: 'captcha-needed' });
    const { body } = await shop('post', '/v1/registration', host)
      .send(await form('daftar@example.test', host))
      .expect(201);
    expect(body.person).toMatchObject({ email: 'daftar@example.test' });
  });

  it('is refused where the brand does not', async () => {
    const agus = await world.as('shortReseller');
    const { body: shown } = await agus.get('/v1/brand');
    const { name, supportEmail, locale, languages, colours } = shown as Record<string, unknown>;
    await agus.put('/v1/brand', { name, supportEmail, locale, languages, colours, isOpenToVisitors: false }).expect(200);
    const host = DEMO_HOSTS.shortReseller;
    const refused = await shop('post', '/v1/registration', host).send(await form('tutup@example.test', host));
    expect(refused.body).toMatchObject({ status: 403, code: 'registration-closed' });
  });
});
