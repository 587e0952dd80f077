import { ChaseVerifications } from '#libs/provisioning';
import { Registries } from '#libs/registry';
import request from 'supertest';
import { daysPass } from '../support/days-pass';
import { linkInMail } from '../support/link-in-mail';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Answer {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly things: readonly { readonly kind: string; readonly object: string; readonly name: string }[];
}

const SITI = {
  name: 'Siti Rahma',
  street: ['Jalan Braga 7'],
  city: 'Bandung',
  postalCode: '40111',
  phone: '0812-3456-7000',
  email: 'Siti@example.test',
};
const NAME = 'kopi.com';

let world: World;
let siti: string;
beforeAll(async () => {
  world = await World.start({ tlds: ['com', 'my.id'] });
  siti = (await ask('customer', 'post', '/v1/contacts', SITI)).body.id;
  await order('teh.my.id', siti);
  await order(NAME, siti);
  await order('susu.com', siti);
  await order('budi.com');
  await world.workFor(5_000);
});
afterAll(() => world.end());

async function ask(part: Part, method: 'get' | 'put' | 'post', path: string, body: object = {}) {
  const { status, body: answer } = await (await world.as(part))[method](path, body);
  return { status, body: answer as Answer };
}
const order = (name: string, contact?: string) =>
  ask('customer', 'post', '/v1/orders', { items: [{ name, years: 1 }], ...(contact ? { contact } : {}) });
const mails = async (template: string) =>
  (await world.reads.query<{ to_email: string }>('SELECT to_email FROM letter WHERE template = ?', [template])).map(
    ({ to_email }) => to_email,
  );
const state = async () => (await ask('subReseller', 'get', `/v1/contacts/${siti}/verification`)).body.state;
const toProve = async () => (await ask('customer', 'get', '/v1/home')).body.things.filter(({ kind }) => kind === 'registrant_email');
const chaseAfter = async (days: number) => {
  await daysPass(world, days);
  const chase = world.worker.get(ChaseVerifications, { strict: false });
  await Promise.all([chase.run(), chase.run()]);
  await world.workFor(5_000);
  expect(await world.broken()).toEqual({});
};
const rests = async (name: string) => {
  const [row] = await world.reads.query<{ registry: string }>('SELECT registry FROM domain WHERE live_name = ?', [name]);
  const info = await world.worker.get(Registries, { strict: false }).get(row!.registry).infoDomain(name);
  return info.kind === 'done' && info.value.statuses.includes('clientHold');
};
const prove = (secret: string) =>
  request(world.customers.getHttpServer() as Parameters<typeof request>[0])
    .post('/v1/registrant-emails/verification')
    .set('Host', 'senja.localhost')
    .send({ secret });

it('a registrant is asked once for an address, not for .id, and not for one that somebody logs in with', async () => {
  expect(await mails('registrant-email')).toEqual(['siti@example.test']);
  expect(await state()).toBe('waiting');
  expect(await toProve()).toMatchObject([{ object: siti, name: 'siti@example.test', until: expect.any(String) as string, cost: null }]);
});

it('is reminded on the seventh and the fourteenth day, and on the fifteenth the names rest, whoever looks and however often', async () => {
  await chaseAfter(6);
  expect(await mails('registrant-email')).toHaveLength(1);
  await chaseAfter(1);
  expect(await mails('registrant-email')).toHaveLength(2);
  await chaseAfter(7);
  expect(await mails('registrant-email')).toHaveLength(3);
  expect(await rests(NAME)).toBe(false);
  await chaseAfter(1);
  expect(await mails('registrant-email-missed')).toHaveLength(1);
  expect([await rests(NAME), await rests('susu.com'), await rests('teh.my.id'), await rests('budi.com')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(await state()).toBe('overdue');
});

it('a mail that was lost is sent again, and not twice at once', async () => {
  const again = `/v1/contacts/${siti}/verification`;
  expect(await ask('customer', 'post', again)).toMatchObject({ status: 409, body: { code: 'mailed-just-now' } });
  await daysPass(world, 1);
  expect((await ask('customer', 'post', again)).status).toBe(204);
  for (const part of ['reseller', 'operator'] as const) expect((await ask(part, 'post', again)).status).toBe(404);
});

it('the link in the last mail proves the address once, and the names work again', async () => {
  await world.work();
  const secret = await linkInMail(world.settings.mailFolder, 'siti@example.test');
  expect((await prove(secret)).status).toBe(204);
  expect((await prove(secret)).status).toBe(404);
  await world.workFor(5_000);
  expect([await rests(NAME), await rests('susu.com'), await state()]).toEqual([false, false, 'verified']);
  expect(await toProve()).toEqual([]);
  expect((await ask('customer', 'post', `/v1/contacts/${siti}/verification`)).body.code).toBe('nothing-to-verify');
  expect(await world.broken()).toEqual({});
});

it('another address is asked for anew', async () => {
  await ask('customer', 'put', `/v1/contacts/${siti}`, { ...SITI, email: 'siti.rahma@example.test' });
  expect(await state()).toBe('waiting');
  expect(await mails('registrant-email')).toContain('siti.rahma@example.test');
  expect(await world.broken()).toEqual({});
});
