import request from 'supertest';
import { DEMO_HOSTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { World } from '../support/world';

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.end());

describe.each([
  ['Sari in the portal', () => world.portal, 'portal.localhost', DEMO_PEOPLE.subReseller.email],
  ['Budi under Senja’s host name', () => world.customers, DEMO_HOSTS.subReseller, DEMO_PEOPLE.customer.email],
])('%s', (_, api, host, email) => {
  const http = () => request(api().getHttpServer());
  const login = async () =>
    (await http().post('/v1/auth/login').set('Host', host).send({ email, password: DEMO_PASSWORD }).expect(200)).body as Tokens;
  const refresh = ({ refreshToken }: Tokens) => http().post('/v1/auth/refresh').set('Host', host).send({ refreshToken });
  const me = ({ accessToken }: Tokens) => http().get('/v1/auth/me').set('Host', host).set('Authorization', `Bearer ${accessToken}`);

  it('goes on with a refreshed token when the access token has run out', async () => {
    const first = await login();
    world.clock.advance(10 * 60_000);
    expect((await me(first)).body).toMatchObject({ status: 401, code: 'token-expired' });
    const next = (await refresh(first).expect(200)).body as Tokens;
    expect(next.refreshToken).not.toBe(first.refreshToken);
    expect((await me(next)).body).toMatchObject({ person: { email } });
  });

  it('is logged out for good when a refresh token is used that was turned in before', async () => {
    const first = await login();
    const second = (await refresh(first).expect(200)).body as Tokens;
    const third = (await refresh(second).expect(200)).body as Tokens;
    expect((await refresh(first)).body).toMatchObject({ status: 401, code: 'session-ended' });
    for (const tokens of [first, second, third]) {
      expect((await me(tokens)).body).toMatchObject({ status: 401, code: 'session-ended' });
      expect((await refresh(tokens)).body).toMatchObject({ status: 401, code: 'session-ended' });
    }
  });

  it('logs out of one session at once and stays logged in to the other', async () => {
    const [here, elsewhere] = [await login(), await login()];
    await http().post('/v1/auth/logout').set('Host', host).set('Authorization', `Bearer ${here.accessToken}`).expect(204);
    expect((await me(here)).body).toMatchObject({ status: 401, code: 'session-ended' });
    expect((await refresh(here)).body).toMatchObject({ status: 401, code: 'session-ended' });
    expect((await me(elsewhere)).status).toBe(200);
  });
});
