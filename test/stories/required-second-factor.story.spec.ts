import { SECOND } from '#libs/kernel';
import { UnitOfWork, insertRows } from '#libs/platform';
import { generateSync } from 'otplib';
import request from 'supertest';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { World } from '../support/world';

type Part = 'reseller' | 'shortReseller';

let world: World;
let rina: ReturnType<typeof as>;
let agus: ReturnType<typeof as>;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  // Agus, who owns Awan Biru, helps at KopiHost as well.
  const { shortReseller, reseller } = world.cast;
  const helper = { person_id: shortReseller.personId, node_id: reseller.nodeId, role: 'admin' };
  await world.worker.get(UnitOfWork).run((tx) => insertRows(tx, 'membership', [helper]));
  [rina, agus] = [await login('reseller'), await login('shortReseller')];
});
afterAll(() => world.end());

const http = () => request(world.portal.getHttpServer());
const as = (accessToken: string) => {
  const send = (method: 'get' | 'post' | 'put' | 'delete', path: string) =>
    http()[method](path).set('Authorization', `Bearer ${accessToken}`);
  return {
    get: (path: string) => send('get', path),
    post: (path: string, body: object = {}) => send('post', path).send(body),
    put: (path: string, body: object) => send('put', path).send(body),
    delete: (path: string) => send('delete', path),
  };
};
const login = async (part: Part) => {
  const { body } = await http().post('/v1/auth/login').send({ email: DEMO_PEOPLE[part].email, password: DEMO_PASSWORD }).expect(200);
  return as((body as { accessToken: string }).accessToken);
};
const setUp = async (who: typeof rina) => {
  const { secret } = (await who.post('/v1/auth/second-factor').expect(201)).body as { secret: string };
  const code = generateSync({ secret, epoch: Math.floor(world.clock.now().getTime() / SECOND) });
  await who.post('/v1/auth/second-factor/confirmation', { code }).expect(200);
};
const RULE = '/v1/team/second-factor';
const shutOut = { status: 403, code: 'second-factor-required' };

it('an owner who has none does not ask others for one, and nobody but an owner decides it', async () => {
  expect((await rina.put(RULE, { required: true })).body).toMatchObject({ status: 409, code: 'second-factor-missing' });
  expect((await agus.put(RULE, { required: true })).body).toMatchObject({ status: 403, code: 'role-not-allowed' });
  expect((await agus.get(RULE).expect(200)).body).toEqual({ required: false });
});

it('once she asks for it, whoever has none may set one up, and nothing else, from the next request on', async () => {
  await setUp(rina);
  await agus.get('/v1/nodes').expect(200);
  for (let i = 0; i < 2; i += 1) await rina.put(RULE, { required: true }).expect(204);
  await rina.get('/v1/nodes').expect(200);
  for (const refused of [agus.get('/v1/nodes'), agus.get(RULE), agus.post('/v1/top-ups', { amount: 50_000 })])
    expect((await refused).body).toMatchObject(shutOut);
  await agus.get('/v1/auth/me').expect(200);
  expect((await agus.get('/v1/auth/second-factor').expect(200)).body).toMatchObject({ on: false, required: true });
  const told = await world.reads.query<{ person_id: string }>("SELECT person_id FROM letter WHERE template = 'notice'");
  expect(told).toEqual([{ person_id: world.cast.shortReseller.personId }]);
});

it('the team shows who has one; at his own node Agus goes on without', async () => {
  const { data } = (await rina.get('/v1/team').expect(200)).body as { data: { email: string; secondFactor: boolean }[] };
  expect(Object.fromEntries(data.map(({ email, secondFactor }) => [email, secondFactor]))).toEqual({
    [DEMO_PEOPLE.reseller.email]: true,
    [DEMO_PEOPLE.shortReseller.email]: false,
  });
  const other = await login('shortReseller');
  const { body } = await other.post('/v1/auth/node', { node: `nod_${world.cast.shortReseller.nodeId}` }).expect(200);
  await as((body as { accessToken: string }).accessToken)
    .get('/v1/nodes')
    .expect(200);
});

it('with one he is in again; without it once more he is out, until the owner asks for it no longer', async () => {
  await setUp(agus);
  await agus.get('/v1/nodes').expect(200);
  await agus.delete('/v1/auth/second-factor').expect(204);
  expect((await agus.get('/v1/nodes')).body).toMatchObject(shutOut);
  await rina.put(RULE, { required: false }).expect(204);
  await agus.get('/v1/nodes').expect(200);
  const logged = await world.reads.query<{ action: string }>(
    "SELECT action FROM audit_entry WHERE node_id = ? AND action LIKE 'team.%' ORDER BY seq",
    [world.cast.reseller.nodeId],
  );
  expect(logged.map(({ action }) => action)).toEqual(['team.second-factor-required', 'team.second-factor-optional']);
});

it('whoever logs in as the owner, to help, has proved at their own node who they are', async () => {
  await rina.put(RULE, { required: true }).expect(204);
  await rina.delete('/v1/auth/second-factor').expect(204);
  expect((await rina.get('/v1/nodes')).body).toMatchObject(shutOut);
  const ratna = await world.as('operator');
  const { body } = await ratna.post(`/v1/nodes/nod_${world.cast.reseller.nodeId}/impersonation`, { reason: 'Menolong' }).expect(201);
  await as((body as { accessToken: string }).accessToken)
    .get('/v1/nodes')
    .expect(200);
});
