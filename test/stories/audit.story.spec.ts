import { UnitOfWork, insertRows } from '#libs/platform';
import { VerifyAudit } from '#libs/tree';
import request from 'supertest';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { linkInMail } from '../support/link-in-mail';
import { World } from '../support/world';

type Tokens = { readonly accessToken: string; readonly refreshToken: string };

let world: World;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

const { email } = DEMO_PEOPLE.reseller;
const post = (path: string, body: object, token = '') =>
  request(world.portal.getHttpServer()).post(path).set('Authorization', `Bearer ${token}`).send(body);
const guess = (address: string) => post('/v1/auth/login', { email: address, password: 'a guess' });
const login = async (password = DEMO_PASSWORD) => (await post('/v1/auth/login', { email, password }).expect(200)).body as Tokens;

interface Line {
  readonly action: string;
  readonly by_person: string | null;
  readonly object: string;
  readonly after_hash: string | null;
}

/** What these acts add to a node's log. */
const written = async (part: 'operator' | 'reseller' | 'shortReseller' | 'subReseller' | 'customer', act: () => Promise<unknown>) => {
  const read = () =>
    world.reads.query<Line>('SELECT action, by_person, object, after_hash FROM audit_entry WHERE node_id = ? ORDER BY seq', [
      world.cast[part].nodeId,
    ]);
  const before = (await read()).length;
  await act();
  return (await read()).slice(before);
};

describe('the log of Rina’s node', () => {
  const rina = () => world.cast.reseller.personId;

  it('says that she logged in, proved who she is or failed to, and logged out', async () => {
    let tokens: Tokens;
    const lines = await written('reseller', async () => {
      tokens = await login();
      await post('/v1/auth/step-up', { password: 'a guess' }, tokens.accessToken).expect(403);
      await post('/v1/auth/step-up', { password: DEMO_PASSWORD }, tokens.accessToken).expect(204);
      await post('/v1/auth/logout', {}, tokens.accessToken).expect(204);
    });
    expect(lines.map(({ action, by_person }) => [action, by_person])).toEqual(
      ['person.logged-in', 'person.proof-refused', 'person.stepped-up', 'person.logged-out'].map((action) => [action, rina()]),
    );
  });

  it('says once that somebody guesses at her password, when guessing begins to cost time', async () => {
    const lines = await written('reseller', async () => {
      for (let i = 0; i < 7; i += 1) await guess(email);
    });
    expect(lines).toEqual([{ action: 'person.login-slowed', by_person: null, object: rina(), after_hash: null }]);
    world.clock.advance(3_600_000);
  });

  it('says that she ended one of her sessions, and that a token of hers was used twice', async () => {
    await login();
    world.clock.advance(1_000);
    const here = await login();
    const { body } = await request(world.portal.getHttpServer())
      .get('/v1/auth/sessions')
      .set('Authorization', `Bearer ${here.accessToken}`);
    const { id } = (body as { data: { id: string; current: boolean }[] }).data.find(({ current }) => !current)!;
    const lines = await written('reseller', async () => {
      for (let i = 0; i < 2; i += 1)
        await request(world.portal.getHttpServer())
          .delete(`/v1/auth/sessions/${id}`)
          .set('Authorization', `Bearer ${here.accessToken}`)
          .expect(204);
      const next = (await post('/v1/auth/refresh', { refreshToken: here.refreshToken }).expect(200)).body as Tokens;
      await post('/v1/auth/refresh', { refreshToken: next.refreshToken }).expect(200);
      await post('/v1/auth/refresh', { refreshToken: here.refreshToken }).expect(401);
    });
    expect(lines.map(({ action, by_person }) => [action, by_person])).toEqual([
      ['session.ended', rina()],
      ['session.token-reused', null],
    ]);
    expect(lines[0]!.object).toBe(id);
  });
});

it('guessing at an address that nobody has is the operator’s to know, without the address', async () => {
  const stranger = 'stranger@nowhere.test';
  const theirs = await written('reseller', async () => {
    const lines = await written('operator', async () => {
      for (let i = 0; i < 7; i += 1) await guess(stranger);
    });
    expect(lines).toEqual([
      { action: 'person.login-slowed', by_person: null, object: 'unknown', after_hash: expect.any(String) as string },
    ]);
  });
  expect(theirs).toEqual([]);
  expect(JSON.stringify(await world.reads.query('SELECT * FROM audit_entry'))).not.toContain(stranger);
});

describe('an order', () => {
  const lines = (part: 'operator' | 'customer' | 'subReseller') =>
    world.reads.query<{ by_person: string; object: string; request_id: string | null }>(
      "SELECT by_person, object, request_id FROM audit_entry WHERE action = 'order.placed' AND node_id = ? ORDER BY seq",
      [world.cast[part].nodeId],
    );
  const orderId = ({ body }: { body: unknown }) => (body as { id: string }).id;

  it('stands in the log of who buys with the request it came with, also where several share a transaction; no seller’s log is held for it', async () => {
    const budi = await world.as('customer');
    const asked = ['request-one', 'request-two'];
    const answers = await Promise.all(
      asked.map((id) => budi.post('/v1/orders', { items: [{ name: `catatan-${id}.com`, years: 1 }] }).set('X-Request-Id', id)),
    );
    const expected = answers.map((answer, i) => ({
      by_person: world.cast.customer.personId,
      object: orderId(answer),
      request_id: asked[i]!,
    }));
    const found = await lines('customer');
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(await lines('subReseller')).toEqual([]);
  });

  it('that its seller placed, or a program of the seller’s, stands in both logs; asked for again it is not written again', async () => {
    const sari = await world.as('subReseller');
    const customer = `nod_${world.cast.customer.nodeId}`;
    const order = (name: string) => ({ customer, items: [{ name, years: 1 }] });
    const byHand = await sari.post('/v1/orders', order('catatan-tiga.com'), 'the-same-key').expect(201);
    await sari.post('/v1/orders', order('catatan-tiga.com'), 'the-same-key').expect(200);
    const wish = { name: 'Toko', scopes: ['account:read', 'money:see', 'money:move'], networks: ['127.0.0.1/32', '::1/128'] };
    const key = (await sari.post('/v1/api-keys', wish).expect(201)).body as { id: string; token: string };
    const byProgram = await request(world.portal.getHttpServer())
      .post('/v1/orders')
      .set('Authorization', `Bearer ${key.token}`)
      .set('Idempotency-Key', 'a-program-orders')
      .send(order('catatan-empat.com'));
    const expected = [
      [world.cast.subReseller.personId, orderId(byHand)],
      [key.id, orderId(byProgram)],
    ];
    const found = async (part: 'customer' | 'subReseller') => (await lines(part)).map(({ by_person, object }) => [by_person, object]);
    expect((await found('customer')).slice(2)).toEqual(expected);
    expect(await found('subReseller')).toEqual(expected);
    expect(await lines('operator')).toEqual([]);
  });
});

it('a changed password, one chosen by a link, and going on at another node are written where they happened', async () => {
  const { reseller, operator } = world.cast;
  const told = await written('reseller', async () => {
    const { accessToken } = await login();
    await post('/v1/auth/password', { currentPassword: DEMO_PASSWORD, password: 'kopi-pagi-hangat' }, accessToken).expect(204);
    await world.work();
    world.clock.advance(1_000);
    await post('/v1/auth/password/forgotten', { email }).expect(202);
    await world.work();
    const token = await linkInMail(world.settings.mailFolder, email);
    await post('/v1/auth/password/reset', { token, password: 'teh-sore-manis' }).expect(204);
  });
  expect(told.map(({ action }) => action)).toEqual(['person.logged-in', 'person.password-changed', 'person.password-reset']);
  const colleague = { person_id: reseller.personId, node_id: operator.nodeId, role: 'support' };
  await world.worker.get(UnitOfWork).run((tx) => insertRows(tx, 'membership', [colleague]));
  const left = await written('operator', async () => {
    const there = await written('reseller', async () => {
      const { accessToken } = await login('teh-sore-manis');
      await post('/v1/auth/node', { node: `nod_${reseller.nodeId}` }, accessToken).expect(200);
    });
    expect(there.map(({ action }) => action)).toEqual(['person.logged-in']);
  });
  expect(left.map(({ action }) => action)).toEqual(['person.logged-in', 'person.switched-node']);
});

it('all of it is sealed', async () => {
  expect(await world.worker.get(VerifyAudit, { strict: false }).run(world.reads)).toMatchObject({ breaks: [] });
});
