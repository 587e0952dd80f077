import { DEMO_HOSTS } from '../../apps/cli/src/demo/demo-people';
import { MailFolder } from '../../apps/mail-catcher/src/mail-folder';
import { FIRST_ORDER as order, NINA } from '../support/new-customer';
import { Rival } from '../support/rival';
import { Visitors } from '../support/visitors';
import { World } from '../support/world';

let world: World;
let visitors: Visitors;
beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com', 'co.id'] });
  visitors = new Visitors(world);
});
afterAll(() => world.end());

const shop: Visitors['ask'] = (...asked) => visitors.ask(...asked);
const buy: Visitors['buy'] = (...asked) => visitors.buy(...asked);
const captcha = (host?: string) => visitors.captcha(host);
const count = async (table: string) => Number((await world.reads.query<{ n: unknown }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);

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

  it('of one request that comes twice at once makes one order, and both answers show it', async () => {
    const customer = { ...NINA, email: 'dobel@kopinina.example' };
    const body = { ...order, customer, items: [{ action: 'register', name: 'dobel.id', years: 1 }], captcha: await captcha() };
    const answers = await Promise.all([buy(body, 'double-checkout'), buy(body, 'double-checkout')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(({ body: { order: made } }) => made.id)).size).toBe(1);
    expect(await world.broken()).toEqual({});
  });

  it('reserves nothing: whoever pays first has the name, and nobody orders it any more (H-30)', async () => {
    const budi = await world.as('customer');
    await budi.post('/v1/orders', { items: [{ name: 'kopinina.id' }] }).expect(201);
    await world.work();
    expect((await shop('post', '/v1/availability').send({ names: ['kopinina.id'] })).body.data[0].status).toBe('taken');
    const rival = new Rival(world.sandbox);
    await rival.register('milikorang.id');
    await rival.end();
    const before = await count('node');
    for (const name of ['kopinina.id', 'milikorang.id']) {
      const items = [{ action: 'register', name, years: 1 }];
      const late = { ...order, customer: { ...NINA, email: 'telat@kopinina.example' }, items, captcha: await captcha() };
      expect((await buy(late, `too-late-${name}`)).body).toMatchObject({
        status: 409,
        code: 'name-taken',
        errors: [{ pointer: '/items/0/name' }],
      });
    }
    expect(await count('node')).toBe(before);
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
