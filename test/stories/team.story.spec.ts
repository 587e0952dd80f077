import { DAY, HOUR } from '#libs/kernel';
import request from 'supertest';
import { DEMO_HOSTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { linkInMail } from '../support/link-in-mail';
import { World } from '../support/world';

const PASSWORD = 'kata-sandi-sendiri';

let world: World;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

/** Requests of somebody at the portal, or under a shop's host. */
const at = (host?: string, accessToken = '') => {
  const server = (host ? world.customers : world.portal).getHttpServer() as Parameters<typeof request>[0];
  const send = (method: 'get' | 'post' | 'put' | 'delete', path: string) => {
    const sent = request(server)[method](path);
    if (accessToken) void sent.set('Authorization', `Bearer ${accessToken}`);
    return host ? sent.set('Host', host) : sent;
  };
  return {
    get: (path: string) => send('get', path),
    post: (path: string, body: object = {}) => send('post', path).send(body),
    put: (path: string, body: object) => send('put', path).send(body),
    delete: (path: string) => send('delete', path),
  };
};
const login = async (email: string, password = DEMO_PASSWORD, host?: string) => {
  const { body } = (await at(host).post('/v1/auth/login', { email, password }).expect(200)) as { body: { accessToken: string } };
  return at(host, body.accessToken);
};
const linkTo = async (email: string) => {
  await world.work();
  return linkInMail(world.settings.mailFolder, email);
};

describe('a new reseller', () => {
  const owner = { name: 'Tono', email: 'tono@toko.test' };

  it('is never sent a password: its owner follows a link, once, chooses one, and logs in', async () => {
    const rina = await login(DEMO_PEOPLE.reseller.email);
    const { body } = await rina.post('/v1/nodes', { kind: 'reseller', name: 'Toko Tono', owner }).expect(201);
    expect(body).toMatchObject({ node: { name: 'Toko Tono' }, invitation: { email: owner.email, role: 'owner' } });
    const token = await linkTo(owner.email);
    expect(JSON.stringify(body)).not.toContain(token);
    const seen = await at().post('/v1/auth/invitation', { token }).expect(200);
    expect(seen.body).toMatchObject({ account: 'Toko Tono', role: 'owner', known: false });
    const accept = () => at().post('/v1/auth/invitation/acceptance', { token, name: 'Tono Wijaya', password: PASSWORD });
    await accept().expect(201);
    expect((await accept()).body).toMatchObject({ status: 404, code: 'link-not-valid' });
    const me = await (await login(owner.email, PASSWORD)).get('/v1/auth/me');
    expect(me.body).toMatchObject({ person: { name: 'Tono Wijaya' }, memberships: [{ name: 'Toko Tono', role: 'owner' }] });
  });

  it('whose mail was lost is invited again by its parent, as long as nobody owns it; the lost link counts no more', async () => {
    const rina = await login(DEMO_PEOPLE.reseller.email);
    const { body } = await rina.post('/v1/nodes', {
      kind: 'customer',
      name: 'Warung',
      owner: { name: 'Wati', email: 'salah@warung.test' },
    });
    const lost = await linkTo('salah@warung.test');
    const invite = () =>
      rina.post(`/v1/nodes/${(body as { node: { id: string } }).node.id}/invitation`, { name: 'Wati', email: 'wati@warung.test' });
    await invite().expect(201);
    const token = await linkTo('wati@warung.test');
    const host = DEMO_HOSTS.reseller;
    expect((await at(host).post('/v1/auth/invitation', { token: lost })).body).toMatchObject({ code: 'link-not-valid' });
    expect((await at().post('/v1/auth/invitation', { token })).body).toMatchObject({ code: 'link-not-valid' });
    await at(host).post('/v1/auth/invitation/acceptance', { token, name: 'Wati', password: PASSWORD }).expect(201);
    await login('wati@warung.test', PASSWORD, host);
    expect((await invite()).body).toMatchObject({ status: 409, code: 'owner-exists' });
  });
});

describe('a team', () => {
  const invite = (name: string, role: string) => ({ name, email: `${name.toLowerCase()}@kopihost.test`, role });

  it('grows by invitation, each in a role, and everybody sees what the role allows', async () => {
    const rina = await login(DEMO_PEOPLE.reseller.email);
    await rina.post('/v1/team/invitations', invite('Bela', 'billing')).expect(201);
    expect((await rina.get('/v1/team/invitations')).body).toMatchObject({ data: [{ name: 'Bela', role: 'billing' }] });
    const token = await linkTo('bela@kopihost.test');
    await at().post('/v1/auth/invitation/acceptance', { token, name: 'Bela', password: PASSWORD }).expect(201);
    const bela = await login('bela@kopihost.test', PASSWORD);
    await bela.get('/v1/sales').expect(200);
    expect((await bela.get('/v1/team')).body).toMatchObject({ status: 403, needs: 'people:manage' });
    expect((await rina.get('/v1/team')).body).toMatchObject({ data: [{ role: 'owner' }, { name: 'Bela', role: 'billing' }] });
    expect((await rina.get('/v1/team/invitations')).body).toMatchObject({ data: [] });
    expect((await rina.post('/v1/team/invitations', invite('Bela', 'support'))).body).toMatchObject({ code: 'already-member' });
    expect((await rina.post('/v1/team/invitations', invite('Rudi', 'reviewer'))).body).toMatchObject({
      status: 422,
      code: 'role-not-here',
    });
  });

  it('never loses its last owner, and owners are the business of owners', async () => {
    const rina = await login(DEMO_PEOPLE.reseller.email);
    const { body } = (await rina.get('/v1/team')) as { body: { data: { person: string; role: string }[] } };
    const [owner, bela] = body.data.map(({ person }) => person);
    expect((await rina.delete(`/v1/team/${owner}`)).body).toMatchObject({ status: 409, code: 'last-owner' });
    expect((await rina.put(`/v1/team/${owner}/role`, { role: 'admin' })).body).toMatchObject({ status: 409, code: 'last-owner' });
    await rina.put(`/v1/team/${bela}/role`, { role: 'admin' }).expect(204);
    const admin = await login('bela@kopihost.test', PASSWORD);
    for (const refused of [
      admin.put(`/v1/team/${owner}/role`, { role: 'support' }),
      admin.put(`/v1/team/${bela}/role`, { role: 'owner' }),
      admin.delete(`/v1/team/${owner}`),
      admin.post('/v1/team/invitations', invite('Oka', 'owner')),
    ])
      expect((await refused).body).toMatchObject({ status: 403, needs: 'owners:manage' });
    expect((await admin.delete(`/v1/team/${world.cast.subReseller.personId}`)).body).toMatchObject({
      status: 404,
      code: 'member-not-found',
    });
    await rina.delete(`/v1/team/${bela}`).expect(204);
    expect((await admin.get('/v1/auth/me')).status).toBe(401);
  });

  it('of two nodes: somebody joins a second one after logging in, and goes from one to the other', async () => {
    const ratna = await login(DEMO_PEOPLE.operator.email);
    await ratna.post('/v1/team/invitations', { name: 'Sari', email: DEMO_PEOPLE.subReseller.email, role: 'reviewer' }).expect(201);
    const token = await linkTo(DEMO_PEOPLE.subReseller.email);
    const asNew = at().post('/v1/auth/invitation/acceptance', { token, name: 'Sari', password: PASSWORD });
    expect((await asNew).body).toMatchObject({ status: 409, code: 'login-to-join' });
    const agus = await login(DEMO_PEOPLE.shortReseller.email);
    expect((await agus.post('/v1/auth/invitation/joining', { token })).body).toMatchObject({ code: 'link-not-valid' });
    const sari = await login(DEMO_PEOPLE.subReseller.email);
    const home = `nod_${world.cast.subReseller.nodeId}`;
    await sari.post('/v1/auth/invitation/joining', { token }).expect(200, { node: 'nod_1' });
    expect((await sari.post('/v1/auth/node', { node: `nod_${world.cast.reseller.nodeId}` })).body).toMatchObject({
      code: 'node-not-found',
    });
    const { body } = (await sari.post('/v1/auth/node', { node: home }).expect(200)) as { body: { accessToken: string } };
    expect((await sari.get('/v1/auth/me')).body).toMatchObject({ code: 'session-ended' });
    const there = at(undefined, body.accessToken);
    expect((await there.get('/v1/auth/me')).body).toMatchObject({ node: home, memberships: [{ role: 'reviewer' }, { role: 'owner' }] });
  });

  it('is not joined by a link that is too old or was taken back', async () => {
    const rina = await login(DEMO_PEOPLE.reseller.email);
    await rina.post('/v1/team/invitations', invite('Nina', 'support')).expect(201);
    const old = await linkTo('nina@kopihost.test');
    const { body } = (await rina.post('/v1/team/invitations', invite('Putu', 'support'))) as { body: { id: string } };
    const taken = await linkTo('putu@kopihost.test');
    await rina.delete(`/v1/team/invitations/${body.id}`).expect(204);
    expect((await at().post('/v1/auth/invitation', { token: taken })).status).toBe(404);
    world.clock.advance(7 * DAY);
    expect((await at().post('/v1/auth/invitation', { token: old })).status).toBe(404);
  });
});

describe('a forgotten password', () => {
  const forget = (email: string) => at().post('/v1/auth/password/forgotten', { email });

  it('is asked for with the same answer whoever one is; the link of the mail counts once, ends every session and logs nobody in (S-04, H-19)', async () => {
    const { email } = DEMO_PEOPLE.shortReseller;
    const before = await login(email);
    const [known, unknown] = [await forget(email), await forget('nobody@awan.test')];
    expect([known.status, unknown.status]).toEqual([202, 202]);
    expect([known.body, unknown.body]).toEqual([{ email }, { email: 'nobody@awan.test' }]);
    const token = await linkTo(email);
    await expect(linkTo('nobody@awan.test')).rejects.toThrow('no mail');
    const reset = (password: string) => at().post('/v1/auth/password/reset', { token, password });
    expect((await reset('pendek')).body).toMatchObject({ code: 'password-refused' });
    const answer = await reset(PASSWORD).expect(204);
    expect(answer.body).toEqual({});
    expect((await before.get('/v1/auth/me')).body).toMatchObject({ code: 'session-ended' });
    expect((await reset('another-password')).body).toMatchObject({ status: 404, code: 'link-not-valid' });
    await login(email, PASSWORD);
  });

  it('gets at most three links within an hour, and each counts for an hour', async () => {
    const { email } = DEMO_PEOPLE.reseller;
    for (let i = 0; i < 5; i += 1) await forget(email).expect(202);
    world.clock.advance(1);
    expect((await forget(email)).body).toMatchObject({ status: 429, code: 'too-many-tries' });
    const token = await linkTo(email);
    const links = await world.reads.query('SELECT id FROM password_link WHERE person_id = ?', [world.cast.reseller.personId]);
    expect(links).toHaveLength(3);
    world.clock.advance(HOUR);
    expect((await at().post('/v1/auth/password/reset', { token, password: PASSWORD })).body).toMatchObject({ code: 'link-not-valid' });
  });
});

it('an invitation that is taken up ten times at once makes one person', async () => {
  const rina = await login(DEMO_PEOPLE.reseller.email);
  await rina.post('/v1/team/invitations', { name: 'Dian', email: 'dian@kopihost.test', role: 'support' }).expect(201);
  const token = await linkTo('dian@kopihost.test');
  const accept = () => at().post('/v1/auth/invitation/acceptance', { token, name: 'Dian', password: PASSWORD });
  const answers = await Promise.all(Array.from({ length: 10 }, accept));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, ...Array<number>(9).fill(404)]);
});
