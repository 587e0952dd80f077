import { MINUTE } from '#libs/kernel';
import { UnitOfWork, insertRows } from '#libs/platform';
import request from 'supertest';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { World } from '../support/world';

type Part = 'reseller' | 'subReseller' | 'shortReseller';

let world: World;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  // Agus, who owns Awan Biru, helps at KopiHost as well.
  const { shortReseller, reseller } = world.cast;
  const helper = { person_id: shortReseller.personId, node_id: reseller.nodeId, role: 'admin' };
  await world.worker.get(UnitOfWork).run((tx) => insertRows(tx, 'membership', [helper]));
});
afterAll(() => world.end());

const http = () => request(world.portal.getHttpServer());
const as = (accessToken: string) => {
  const send = (method: 'get' | 'post' | 'delete', path: string) => http()[method](path).set('Authorization', `Bearer ${accessToken}`);
  return {
    get: (path: string) => send('get', path),
    post: (path: string, body: object) => send('post', path).send(body),
    delete: (path: string) => send('delete', path),
  };
};
const login = async (part: Part, userAgent = 'Peramban') => {
  // Two sessions of one instant have no order.
  world.clock.advance(1_000);
  const { body } = await http()
    .post('/v1/auth/login')
    .set('User-Agent', userAgent)
    .send({ email: DEMO_PEOPLE[part].email, password: DEMO_PASSWORD })
    .expect(200);
  return as((body as { accessToken: string }).accessToken);
};
const sessionsOf = (part: Part) => `/v1/team/${world.cast[part].personId}/sessions`;
const lettersTo = async (part: Part) =>
  (await world.reads.query("SELECT id FROM letter WHERE template = 'sessions-ended' AND person_id = ?", [world.cast[part].personId]))
    .length;

it('Rina sees where Agus is logged in to KopiHost, and ends one of it and then all; what he does at Awan Biru goes on', async () => {
  const [laptop, phone, tablet] = [
    await login('shortReseller', 'Laptop'),
    await login('shortReseller', 'Telepon'),
    await login('shortReseller', 'Tablet'),
  ];
  const { body } = await tablet.post('/v1/auth/node', { node: `nod_${world.cast.shortReseller.nodeId}` }).expect(200);
  const elsewhere = as((body as { accessToken: string }).accessToken);
  const rina = await login('reseller');
  const listed = (await rina.get(sessionsOf('shortReseller')).expect(200)).body as { data: { id: string; userAgent: string }[] };
  expect(listed.data.map(({ userAgent }) => userAgent)).toEqual(['Telepon', 'Laptop']);

  await rina.delete(`${sessionsOf('shortReseller')}/${listed.data[0]!.id}`).expect(204);
  expect((await phone.get('/v1/auth/me')).body).toMatchObject({ status: 401, code: 'session-ended' });
  await laptop.get('/v1/auth/me').expect(200);
  expect(await lettersTo('shortReseller')).toBe(1);

  for (let i = 0; i < 2; i += 1) await rina.delete(sessionsOf('shortReseller')).expect(204);
  expect((await laptop.get('/v1/auth/me')).body).toMatchObject({ status: 401, code: 'session-ended' });
  await elsewhere.get('/v1/auth/me').expect(200);
  // The second time there was nothing to end, and nothing to tell.
  expect(await lettersTo('shortReseller')).toBe(2);
  const logged = await world.reads.query<{ action: string }>(
    "SELECT action FROM audit_entry WHERE node_id = ? AND action LIKE '%session%' ORDER BY seq",
    [world.cast.reseller.nodeId],
  );
  expect(logged.map(({ action }) => action)).toEqual(['session.ended', 'member.sessions-ended']);
});

it('an admin does not do so to an owner, nobody to strangers or to sessions elsewhere, and none without a fresh proof', async () => {
  const agus = await login('shortReseller');
  for (const refused of [agus.get(sessionsOf('reseller')), agus.delete(sessionsOf('reseller'))])
    expect((await refused).body).toMatchObject({ status: 403, code: 'role-not-allowed' });
  const rina = await login('reseller');
  for (const refused of [rina.get(sessionsOf('subReseller')), rina.delete(sessionsOf('subReseller'))])
    expect((await refused).body).toMatchObject({ status: 404, code: 'member-not-found' });
  const sari = await login('subReseller');
  const [{ id }] = ((await sari.get('/v1/auth/sessions')).body as { data: [{ id: string }] }).data;
  expect((await rina.delete(`${sessionsOf('shortReseller')}/${id}`)).body).toMatchObject({ status: 404, code: 'session-not-found' });
  await sari.get('/v1/auth/me').expect(200);
  const { refreshToken } = (await http().post('/v1/auth/login').send({ email: DEMO_PEOPLE.reseller.email, password: DEMO_PASSWORD }))
    .body as { refreshToken: string };
  world.clock.advance(10 * MINUTE);
  const { body } = await http().post('/v1/auth/refresh').send({ refreshToken }).expect(200);
  const stale = as((body as { accessToken: string }).accessToken);
  expect((await stale.delete(sessionsOf('shortReseller'))).body).toMatchObject({ status: 403, code: 'step-up-needed' });
});
