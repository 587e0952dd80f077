import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { daysPass } from '../support/days-pass';
import { linkInMail } from '../support/link-in-mail';
import { openCase } from '../support/open-case';
import { orderNames } from '../support/order-names';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];

/** Budi buys from Senja, Senja from KopiHost. */
const SITI = {
  name: 'Siti Rahma',
  street: ['Jalan Braga 7'],
  city: 'Bandung',
  postalCode: '40111',
  phone: '0812-3456-7000',
  email: 'siti@example.test',
};

let world: World;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'id'] });
  await orderNames(world, 'customer', 'kopi.com', 'teh.com');
  await world.workFor(5_000);
});
afterAll(() => world.end());

async function ask<T>(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body: object = {}, part: Part = 'customer') {
  const { status, body: answer } = await (await world.as(part))[method](path, body);
  return { status, body: answer as T };
}
const logged = async () =>
  (await ask<{ data: readonly { action: string }[] }>('get', '/v1/audit?limit=100')).body.data.map(({ action }) => action);
const idOf = async (name: string) => (await world.reads.query<{ id: string }>('SELECT id FROM domain WHERE live_name = ?', [name]))[0]!.id;

interface Thing {
  readonly kind: string;
  readonly object: string;
  readonly until: string | null;
  readonly cost: { readonly amount: number } | null;
}
interface Home {
  readonly domains: object;
  readonly invoices: object;
  readonly ordersUnderWay: number;
  readonly deposit: { readonly available: object };
  readonly things: readonly Thing[];
}
const home = async (part: Part = 'customer') => (await ask<Home>('get', '/v1/home', {}, part)).body;

it('J-05, S-01: the home of a customer says how many domains, orders and invoices there are, and nothing waits at first', async () => {
  expect(await home()).toMatchObject({
    domains: { all: 2, active: 2, expiring: 0, expired: 0, papers: 0, deleted: 0 },
    invoices: { count: 0, missing: [] },
    deposit: { available: { amount: (await world.deposit('customer', 'subReseller')).available, currency: 'IDR' } },
    ordersUnderWay: 0,
    things: [],
  });
});

it('N-14: what waits for a customer is told with its end and what it costs, the soonest first; nobody is told of anybody else’s', async () => {
  await daysPass(world, 340);
  const { id: contact } = (await ask<{ id: string }>('post', '/v1/contacts', SITI)).body;
  await ask('post', `/v1/domains/${await idOf('teh.com')}/owner-changes`, { contact });
  const order = { items: [{ name: 'susu.com' }], payBy: 'invoice' };
  const { invoice } = (await ask<{ invoice: string }>('post', '/v1/orders', order)).body;
  const { id: theCase } = await openCase(world, 'customer', 'subReseller');
  const bill = (await ask<{ number: string; dueAt: string; missing: object }>('get', `/v1/invoices/${invoice}`)).body;
  const { renewal } = (await ask<{ renewal: { total: object } }>('get', `/v1/domains/${await idOf('kopi.com')}`)).body;

  const { things, ...counts } = await home();
  expect(counts).toMatchObject({
    domains: { active: 2, expiring: 2 },
    invoices: { count: 1, missing: [bill.missing] },
    ordersUnderWay: 1,
  });
  expect(things.map(({ until }) => until ?? '~')).toEqual(things.map(({ until }) => until ?? '~').sort());
  expect(things).toHaveLength(5);
  expect(things).toEqual(
    expect.arrayContaining([
      { kind: 'papers', object: theCase, name: expect.any(String), until: null, cost: null },
      { kind: 'invoice', object: invoice, name: bill.number, until: bill.dueAt, cost: bill.missing },
      { kind: 'renew', object: await idOf('kopi.com'), name: 'kopi.com', until: expect.any(String), cost: renewal.total },
      { kind: 'owner_consent', object: await idOf('teh.com'), name: 'teh.com', until: expect.any(String), cost: null },
    ]),
  );
  expect((await home('directCustomer')).things).toEqual([]);
});

type MailContact = Readonly<Record<'id' | 'email', string>>;
const KAS = { name: 'Kas Kedai', email: 'kas@kopi.com', locale: 'en', departments: ['billing'] };
const mailsTo = async (email: string) =>
  (await world.reads.query<{ template: string }>('SELECT template FROM letter WHERE to_email = ? ORDER BY template', [email])).map(
    ({ template }) => template,
  );

it('S-07, J-08: somebody who gets the mails about bills hears of invoices and payments, in their own language, and of nothing else', async () => {
  const added = await ask<MailContact>('post', '/v1/mail-contacts', KAS);
  expect(added).toMatchObject({ status: 201, body: KAS });
  expect((await ask('post', '/v1/mail-contacts', { ...KAS, email: 'KAS@kopi.com' })).status).toBe(409);
  const { invoice } = (await ask<{ invoice: string }>('post', '/v1/orders', { items: [{ name: 'kas.com' }], payBy: 'invoice' })).body;
  await world.work();
  await ask('post', `/v1/invoices/${invoice}/payments`, { amount: 50_000, reason: 'Tunai' }, 'subReseller');
  await world.work();
  await ask('post', '/v1/auth/password/forgotten', { email: 'budi@example.test' });
  await world.work();
  expect(await mailsTo(KAS.email)).toEqual(['invoice-issued', 'payment-received']);
  expect((await world.reads.query("SELECT 1 FROM letter WHERE to_email = ? AND locale <> 'en'", [KAS.email])).length).toBe(0);
});

it('S-09: who only gets mails cannot log in, and is sent no link to choose a password by', async () => {
  const login = await ask<{ code: string }>('post', '/v1/auth/login', { email: KAS.email, password: 'not a password' });
  expect([login.status, login.body.code]).toEqual([401, 'login-refused']);
  await ask('post', '/v1/auth/password/forgotten', { email: KAS.email });
  await world.work();
  expect(await mailsTo(KAS.email)).not.toContain('forgot-password');
});

it('S-08: with all departments somebody gets what the owners get, but for what opens something or is about logins', async () => {
  const [{ id }] = (await ask<{ contacts: [MailContact] }>('get', '/v1/mail-contacts')).body.contacts;
  const all = { ...KAS, departments: ['support', 'products', 'domains', 'billing'] };
  expect(await ask('put', `/v1/mail-contacts/${id}`, all)).toMatchObject({ status: 200, body: all });
  await ask('post', `/v1/domains/${await idOf('kopi.com')}/auth-code`);
  await world.workFor(5_000);
  expect(await mailsTo(KAS.email)).toEqual(['domain-changed', 'invoice-issued', 'payment-received']);
  expect(await mailsTo('budi@example.test')).toEqual(expect.arrayContaining(['domain-changed', 'auth-code']));
});

it('S-06: an account whose every address stands on its own domains is warned; nobody else sees or changes who gets its mails', async () => {
  type Shown = { contacts: readonly MailContact[]; warning: string | null };
  const shown = async (part: Part = 'customer') => (await ask<Shown>('get', '/v1/mail-contacts', {}, part)).body;
  expect((await shown()).warning).toBeNull();
  await world.database.work.run((tx) => tx.query("UPDATE person SET email = 'budi@kopi.com' WHERE email = 'budi@example.test'"));
  const { contacts, warning } = await shown();
  expect(warning).toBe('all-on-own-names');
  await world.database.work.run((tx) => tx.query("UPDATE person SET email = 'budi@example.test' WHERE email = 'budi@kopi.com'"));

  const path = `/v1/mail-contacts/${contacts[0]!.id}`;
  expect((await shown('directCustomer')).contacts).toEqual([]);
  expect((await ask('delete', path, {}, 'directCustomer')).status).toBe(404);
  expect((await ask('delete', path)).status).toBe(204);
  expect((await shown()).contacts).toEqual([]);
  expect(await logged()).toEqual(expect.arrayContaining(['mail-contact.added', 'mail-contact.changed', 'mail-contact.removed']));
});

const NEW = 'budi@surat.example.test';
const secretTo = (email: string) => linkInMail(world.settings.mailFolder, email);
const logIn = async (email: string) => (await ask('post', '/v1/auth/login', { email, password: DEMO_PASSWORD })).status;
const wanted = async () => (await ask<{ wanted: object | null }>('get', '/v1/auth/email')).body.wanted;

it('S-05: another e-mail address is asked for in one place; it is refused where somebody has it, and the old mailbox can stop it', async () => {
  expect((await ask('post', '/v1/auth/email', { email: 'Budi@example.test' })).body).toMatchObject({ code: 'same-email' });
  expect((await ask('post', '/v1/auth/email', { email: NEW.toUpperCase() })).status).toBe(202);
  expect(await wanted()).toMatchObject({ email: NEW });
  await world.work();
  const stop = await secretTo(DEMO_PEOPLE.customer.email);
  // Whoever has one link has not the other, and no other brand knows it.
  expect((await ask('post', '/v1/auth/email/confirmation', { token: stop })).status).toBe(404);
  expect((await ask('post', '/v1/auth/email/stop', { token: stop }, 'directCustomer')).status).toBe(404);
  expect((await ask('post', '/v1/auth/email/stop', { token: stop })).status).toBe(204);
  expect(await wanted()).toBeNull();
  expect((await ask('post', '/v1/auth/email/confirmation', { token: await secretTo(NEW) })).status).toBe(404);
});

it('S-05: until the new address is proved the old one logs in, and from then on the new one; sessions go on, and the old mailbox chooses no password', async () => {
  await world.workFor(1_000);
  await ask('post', '/v1/auth/email', { email: NEW });
  await world.workFor(1_000);
  await ask('post', '/v1/auth/password/forgotten', { email: DEMO_PEOPLE.customer.email });
  await world.work();
  expect([await logIn(DEMO_PEOPLE.customer.email), await logIn(NEW)]).toEqual([200, 401]);
  const [proof, forgotten] = [await secretTo(NEW), await secretTo(DEMO_PEOPLE.customer.email)];
  expect((await ask('post', '/v1/auth/email/confirmation', { token: proof })).status).toBe(204);
  expect((await ask('post', '/v1/auth/email/confirmation', { token: proof })).status).toBe(404);
  expect((await ask<{ person: object }>('get', '/v1/auth/me')).body.person).toMatchObject({ email: NEW });
  expect([await logIn(DEMO_PEOPLE.customer.email), await logIn(NEW)]).toEqual([401, 200]);
  const reset = await ask('post', '/v1/auth/password/reset', { token: forgotten, password: 'kopi susu tanpa gula 17' });
  expect(reset.status).toBe(404);
  expect(await mailsTo(DEMO_PEOPLE.customer.email)).toEqual(expect.arrayContaining(['email-change-asked', 'email-changed']));
  const logs = ['person.email-change-asked', 'person.email-change-stopped', 'person.email-changed'];
  expect(await logged()).toEqual(expect.arrayContaining(logs));
  expect((await ask('post', '/v1/auth/email', { email: 'lagi@example.test' })).status).toBe(202);
  const tooOften = await ask('post', '/v1/auth/email', { email: 'lagi@example.test' });
  expect([tooOften.status, tooOften.body]).toEqual([429, expect.objectContaining({ code: 'too-many-tries' })]);
});

it('J-06, H-12: name, telephone and language are said anew in one place; nothing is kept of what is wrong, and the change is in the log', async () => {
  type Me = { person: { name: string; phone: string | null; locale: string } };
  const me = async () => (await ask<Me>('get', '/v1/auth/me')).body.person;
  const before = await me();
  const wrong = await ask('patch', '/v1/auth/me', { name: 'Budi Wijaya', phone: '12' });
  expect([wrong.status, wrong.body]).toEqual([422, expect.objectContaining({ code: 'phone-invalid' })]);
  expect(await me()).toEqual(before);
  expect(await ask('patch', '/v1/auth/me', { name: 'Budi Wijaya', phone: '0812-3456-7890' })).toMatchObject({ status: 200 });
  expect(await me()).toEqual({ ...before, name: 'Budi Wijaya', phone: '+6281234567890' });
  expect((await ask('patch', '/v1/auth/me', { locale: 'en' })).status).toBe(200);
  expect(await me()).toMatchObject({ name: 'Budi Wijaya', locale: 'en' });
  expect((await logged()).filter((action) => action === 'person.profile-changed')).toHaveLength(2);
});
