import { MINUTE } from '#libs/kernel';
import { AuditSeal, VerifyAudit } from '#libs/tree';
import request from 'supertest';
import { DEMO_HOSTS } from '../../apps/cli/src/demo/demo-people';
import { World } from '../support/world';

type Part = Parameters<World['as']>[0];
interface Problem {
  readonly code?: string;
}

let world: World;
beforeEach(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterEach(() => world.end());

const ref = (part: Part) => `nod_${world.cast[part].nodeId}`;
const reason = 'Membantu memasang merek';

/** Logs one of the demo's people in as the owner of another's account. */
async function logInAs(part: Part, other: Part) {
  const { body, status } = await (await world.as(part)).post(`/v1/nodes/${ref(other)}/impersonation`, { reason });
  expect(status).toBe(201);
  return body as { accessToken: string; url: string; person: { id: string }; expiresInSeconds: number };
}

const at = (app: World['portal'], accessToken: string, host = 'portal.localhost') => {
  const server = app.getHttpServer() as Parameters<typeof request>[0];
  const send = (method: 'get' | 'post' | 'delete', path: string) =>
    request(server)[method](path).set('Host', host).set('Authorization', `Bearer ${accessToken}`).set('Idempotency-Key', 'in-their-name-1');
  const code = async (answer: ReturnType<typeof send>) => {
    const { status, body } = (await answer) as { status: number; body: Problem };
    return [status, body.code];
  };
  return {
    get: (path: string) => send('get', path),
    refusal: (method: 'get' | 'post' | 'delete', path: string, body?: object) =>
      code(body ? send(method, path).send(body) : send(method, path)),
  };
};

const closed = [403, 'impersonator-not-allowed'];

it('Rina looks at what Sari sees, and everybody knows that it is Rina', async () => {
  const { accessToken, person, expiresInSeconds } = await logInAs('reseller', 'subReseller');
  expect([person.id, expiresInSeconds]).toEqual([world.cast.subReseller.personId, 900]);
  const { body } = await at(world.portal, accessToken).get('/v1/auth/me');
  expect(body).toMatchObject({
    person: { id: world.cast.subReseller.personId },
    node: ref('subReseller'),
    impersonatedBy: { id: world.cast.reseller.personId, name: 'Rina Kusuma' },
  });
  const children = (await at(world.portal, accessToken).get('/v1/nodes')).body as { data: { id: string }[] };
  expect(children.data.map(({ id }) => id)).toEqual([ref('customer')]);
  expect((await (await world.as('subReseller')).get('/v1/auth/me')).body).toMatchObject({ impersonatedBy: null });
});

it('Sari is told by mail and in her audit log, and Rina’s firm keeps it in its own', async () => {
  await logInAs('reseller', 'subReseller');
  const letters = await world.reads.query<{ template: string; person_id: string }>("SELECT * FROM letter WHERE template = 'impersonated'");
  expect(letters).toMatchObject([{ person_id: world.cast.subReseller.personId }]);
  for (const part of ['subReseller', 'reseller'] as const) {
    const { body } = await (await world.as(part)).get('/v1/audit');
    expect((body as { data: object[] }).data.find((each) => 'action' in each && each.action === 'node.impersonated')).toMatchObject({
      by: { person: world.cast.reseller.personId, node: ref('reseller'), name: part === 'reseller' ? 'Rina Kusuma' : null },
      object: ref('subReseller'),
    });
  }
  expect((await new VerifyAudit(new AuditSeal(world.settings)).run(world.reads)).breaks).toEqual([]);
});

it('money, prices, limits, secrets, papers and proofs stay with Sari', async () => {
  const rina = at(world.portal, (await logInAs('reseller', 'subReseller')).accessToken);
  const items = [{ name: 'atasnama.id' }];
  expect([
    await rina.refusal('post', '/v1/orders', { customer: ref('customer'), items }),
    await rina.refusal('post', '/v1/top-ups', { amount: 50_000 }),
    await rina.refusal('post', '/v1/top-ups/top_1/approval', {}),
    await rina.refusal('post', '/v1/auth/password', { currentPassword: 'demo-pohonnama', password: 'kata-sandi-baru' }),
    await rina.refusal('post', '/v1/auth/step-up', { password: 'demo-pohonnama' }),
    await rina.refusal('post', '/v1/auth/node', { node: ref('subReseller') }),
    await rina.refusal('get', '/v1/auth/sessions'),
    await rina.refusal('post', '/v1/markups', { percent: 10 }),
    await rina.refusal('post', '/v1/packages', { name: 'Murah' }),
    await rina.refusal('delete', `/v1/nodes/${ref('customer')}/depth-limit`),
    await rina.refusal('post', `/v1/nodes/${ref('customer')}/impersonation`, { reason }),
  ]).toEqual(Array.from({ length: 11 }, () => closed));
  expect(await world.broken()).toEqual({});
});

it('what Rina does as Sari stands in the log under both names, and she can end it', async () => {
  const { accessToken } = await logInAs('reseller', 'subReseller');
  await at(world.portal, accessToken).refusal('post', '/v1/auth/logout');
  expect(await at(world.portal, accessToken).refusal('get', '/v1/auth/me')).toEqual([401, 'session-ended']);
  const { body } = await (await world.as('subReseller')).get('/v1/audit');
  const lines = (body as { data: { action: string }[] }).data;
  expect(lines.find(({ action }) => action === 'person.logged-out')).toMatchObject({
    by: { person: world.cast.subReseller.personId },
    impersonatedBy: { person: world.cast.reseller.personId, name: 'Rina Kusuma' },
  });
});

it('a reseller reaches one level down, the operator everywhere, and nobody up or sideways', async () => {
  const tries: [Part, Part][] = [
    ['reseller', 'customer'],
    ['reseller', 'shortReseller'],
    ['subReseller', 'reseller'],
    ['subReseller', 'subReseller'],
    ['operator', 'operator'],
  ];
  for (const [part, other] of tries)
    expect((await (await world.as(part)).post(`/v1/nodes/${ref(other)}/impersonation`, { reason })).body).toMatchObject({
      status: 404,
      code: 'node-not-found',
    });
  const { accessToken, url } = await logInAs('operator', 'customer');
  expect(new URL(url).hostname).toBe(DEMO_HOSTS.subReseller);
  expect((await at(world.customers, accessToken, DEMO_HOSTS.subReseller).get('/v1/deposit')).status).toBe(200);
  expect(await at(world.customers, accessToken, DEMO_HOSTS.shortReseller).refusal('get', '/v1/deposit')).toEqual([401, 'not-logged-in']);
  expect(await at(world.portal, accessToken).refusal('get', '/v1/deposit')).toEqual([401, 'not-logged-in']);
});

it('a quarter of an hour later it is over', async () => {
  const { accessToken } = await logInAs('reseller', 'subReseller');
  world.clock.advance(15 * MINUTE - 1_000);
  expect((await at(world.portal, accessToken).get('/v1/nodes')).status).toBe(200);
  world.clock.advance(1_000);
  expect(await at(world.portal, accessToken).refusal('get', '/v1/nodes')).toEqual([401, 'token-expired']);
});

it('without a fresh proof it does not begin', async () => {
  const rina = await world.as('reseller');
  await world.database.work.run((tx) => tx.query('UPDATE login_session SET stepped_up_at = NULL'));
  expect((await rina.post(`/v1/nodes/${ref('subReseller')}/impersonation`, { reason })).body).toMatchObject({
    status: 403,
    code: 'step-up-needed',
  });
});

it('when Rina’s own session ends, or her right to it, it is over', async () => {
  const { accessToken } = await logInAs('reseller', 'subReseller');
  const look = () => at(world.portal, accessToken).refusal('get', '/v1/nodes');
  const { personId } = world.cast.reseller;
  const becomes = (role: string) =>
    world.database.work.run((tx) => tx.query('UPDATE membership SET role = ? WHERE person_id = ?', [role, personId]));
  await becomes('support');
  expect(await look()).toEqual([401, 'session-ended']);
  await becomes('owner');
  expect((await look())[0]).toBe(200);
  await (await world.as('reseller')).post('/v1/auth/logout');
  expect(await look()).toEqual([401, 'session-ended']);
});
