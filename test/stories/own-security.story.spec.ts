import { MINUTE } from '#libs/kernel';
import request from 'supertest';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { World } from '../support/world';

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}
interface Listed {
  readonly data: readonly { readonly id: string; readonly current: boolean; readonly userAgent: string | null }[];
}

let world: World;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

const http = () => request(world.portal.getHttpServer());
const login = async (part: 'reseller' | 'subReseller' | 'operator', password = DEMO_PASSWORD, device = 'Peramban A') => {
  const { body, status } = await http().post('/v1/auth/login').set('User-Agent', device).send({ email: DEMO_PEOPLE[part].email, password });
  return { status, ...(body as Tokens) };
};
const as = ({ accessToken }: Pick<Tokens, 'accessToken'>) => ({
  get: (path: string) => http().get(path).set('Authorization', `Bearer ${accessToken}`),
  post: (path: string, body: object = {}) =>
    http().post(path).set('Authorization', `Bearer ${accessToken}`).set('Idempotency-Key', `key-${Math.random()}`).send(body),
  delete: (path: string) => http().delete(path).set('Authorization', `Bearer ${accessToken}`),
});
const lettersTo = async (part: keyof World['cast']) => {
  const rows = await world.reads.query<{ template: string }>('SELECT template FROM letter WHERE person_id = ? ORDER BY id', [
    world.cast[part].personId,
  ]);
  return rows.map(({ template }) => template);
};

describe('where somebody is logged in', () => {
  it('is shown to them; a device they lost is shut out, and others’ sessions do not exist for them', async () => {
    const laptop = await login('reseller');
    world.clock.advance(1_000);
    const phone = await login('reseller', DEMO_PASSWORD, 'Telepon');
    const { body } = (await as(laptop).get('/v1/auth/sessions').expect(200)) as { body: Listed };
    expect(body.data.map(({ userAgent, current }) => [userAgent, current])).toEqual([
      ['Telepon', false],
      ['Peramban A', true],
    ]);
    const sari = await login('subReseller');
    expect((await as(sari).delete(`/v1/auth/sessions/${body.data[0]!.id}`)).body).toMatchObject({ status: 404, code: 'session-not-found' });
    await as(laptop).delete(`/v1/auth/sessions/${body.data[0]!.id}`).expect(204);
    expect((await as(phone).get('/v1/auth/me')).body).toMatchObject({ code: 'session-ended' });
    await as(laptop).get('/v1/auth/me').expect(200);
  });

  it('is told by mail when the device is new, and not when it is the same as ever', async () => {
    expect(await lettersTo('reseller')).toEqual(['bank-account-changed', 'new-login']);
    await login('reseller');
    expect(await lettersTo('reseller')).toEqual(['bank-account-changed', 'new-login']);
  });
});

describe('a password', () => {
  it('is changed by whoever knows the old one; every other session ends, and a letter says so (J-09)', async () => {
    const [here, elsewhere] = [await login('subReseller'), await login('subReseller')];
    const change = (currentPassword: string, password: string) => as(here).post('/v1/auth/password', { currentPassword, password });
    expect((await change('not the old one', 'kata-sandi-baru')).body).toMatchObject({ status: 403, code: 'proof-refused' });
    for (const [reason, chosen] of Object.entries({ length: 'pendek', common: 'Rahasia2026!', personal: 'bersama kopi host' }))
      expect((await change(DEMO_PASSWORD, chosen)).body).toMatchObject({ status: 422, code: 'password-refused', reason });
    await as(elsewhere).get('/v1/auth/me').expect(200);
    await change(DEMO_PASSWORD, 'kata-sandi-baru').expect(204);
    await as(here).get('/v1/auth/me').expect(200);
    expect((await as(elsewhere).get('/v1/auth/me')).body).toMatchObject({ code: 'session-ended' });
    expect((await login('subReseller')).status).toBe(401);
    expect((await login('subReseller', 'kata-sandi-baru')).status).toBe(200);
    expect(await lettersTo('subReseller')).toContain('password-changed');
  });
});

describe('what matters most', () => {
  it('needs a proof of the last ten minutes: to approve a top-up the operator gives the password again', async () => {
    const agus = await world.as('shortReseller');
    const { body: topUp } = (await agus.post('/v1/top-ups', { amount: 50_000 }).expect(201)) as { body: { id: string } };
    const ratna = await login('operator');
    world.clock.advance(9 * MINUTE);
    const refreshed = await http().post('/v1/auth/refresh').send({ refreshToken: ratna.refreshToken });
    world.clock.advance(2 * MINUTE);
    const later = as(refreshed.body as Tokens);
    const approve = () => later.post(`/v1/top-ups/${topUp.id}/approval`);
    expect((await approve()).body).toMatchObject({ status: 403, code: 'step-up-needed' });
    expect((await later.post('/v1/auth/step-up', { password: 'a guess' })).body).toMatchObject({ status: 403, code: 'proof-refused' });
    expect((await approve()).status).toBe(403);
    await later.post('/v1/auth/step-up', { password: DEMO_PASSWORD }).expect(204);
    await approve().expect(200);
  });
});

describe('whoever guesses a password', () => {
  const guess = (password: string) => http().post('/v1/auth/login').send({ email: DEMO_PEOPLE.shortReseller.email, password });

  it('waits longer each time after five, whether anybody has the address or not, and the owner elsewhere does not', async () => {
    const nobody = () => http().post('/v1/auth/login').send({ email: 'nobody@awan.test', password: 'a guess' });
    for (let i = 0; i < 5; i += 1) expect([(await guess('a guess')).status, (await nobody()).status]).toEqual([401, 401]);
    world.clock.advance(1);
    for (const each of [await guess('a guess'), await nobody(), await guess(DEMO_PASSWORD)]) {
      expect(each.body).toMatchObject({ status: 429, code: 'too-many-tries', retryAfterSeconds: 1 });
      expect(each.headers['retry-after']).toBe('1');
    }
    world.clock.advance(1_000);
    expect((await guess('a guess')).status).toBe(401);
    expect((await guess('a guess')).body).toMatchObject({ retryAfterSeconds: 2 });
    world.clock.advance(2_000);
    expect((await guess(DEMO_PASSWORD)).status).toBe(200);
    expect((await guess('a guess')).status).toBe(401);
  });

  it('gains nothing by trying many at once', async () => {
    world.clock.advance(60 * MINUTE);
    const answers = await Promise.all(Array.from({ length: 12 }, () => guess('a guess')));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      ...Array<number>(5).fill(401),
      ...Array<number>(7).fill(429),
    ]);
  });
});
