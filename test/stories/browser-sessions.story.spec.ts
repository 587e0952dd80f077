import request from 'supertest';
import { DEMO_HOSTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { World } from '../support/world';

const PAGE = { 'Session-Transport': 'cookie' };
const BUDI = { email: DEMO_PEOPLE.customer.email, password: DEMO_PASSWORD };
type Headers = Readonly<Record<string, string>>;

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.end());

const http = (method: 'get' | 'post', path: string, headers: Headers = {}) =>
  request(world.customers.getHttpServer())[method](path).set('Host', DEMO_HOSTS.subReseller).set(headers);
const login = () => http('post', '/v1/auth/login', PAGE).send(BUDI).expect(200);
const setBy = ({ headers }: request.Response): string[] => [headers['set-cookie'] ?? []].flat();
/** As the browser sends them back. */
const jar = (answer: request.Response): Headers => ({
  Cookie: setBy(answer)
    .map((cookie) => cookie.split(';')[0])
    .join('; '),
});
const cleared = (answer: request.Response) =>
  setBy(answer).map((cookie) => [cookie.split('=')[0], /Expires=Thu, 01 Jan 1970/.test(cookie)]);
const BOTH_CLEARED = [
  ['__Host-access', true],
  ['__Host-refresh', true],
];

describe('the session of a web page', () => {
  it('is in cookies of this host alone that no script can read, and not in the answer', async () => {
    const answer = await login();
    expect(setBy(answer)).toEqual([
      expect.stringMatching(/^__Host-access=\S+; Max-Age=600; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/),
      expect.stringMatching(/^__Host-refresh=\S+; Max-Age=2592000; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/),
    ]);
    expect(answer.body).toMatchObject({ tokenType: 'Cookie', person: { email: BUDI.email } });
    expect(Object.keys(answer.body as object)).not.toEqual(expect.arrayContaining([expect.stringMatching(/token$/i)]));
    for (const cookie of Object.values(jar(answer))
      .join('')
      .matchAll(/=([^;]+)/g))
      expect(answer.text).not.toContain(cookie[1]);
  });

  it('is there for whoever does not ask for cookies as it always was', async () => {
    const answer = await http('post', '/v1/auth/login').send(BUDI).expect(200);
    expect([answer.body, setBy(answer)]).toEqual([expect.objectContaining({ tokenType: 'Bearer', accessToken: expect.any(String) }), []]);
  });

  it('lets the page do what its user may, and lets links of the page download', async () => {
    const cookies = jar(await login());
    const wish = { items: [{ name: 'dariperamban.id' }] };
    const answers = [
      await http('post', '/v1/quotes', { ...cookies, ...PAGE, 'Sec-Fetch-Site': 'same-origin' }).send(wish),
      await http('get', '/v1/domains', { ...cookies, ...PAGE }),
      await http('get', '/v1/auth/me', { ...cookies, 'Sec-Fetch-Site': 'same-origin' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 200, 200]);
  });

  it.each<[string, 'get' | 'post', Headers]>([
    ['a form of any other page', 'post', {}],
    ['a page of another site that knows the header', 'post', { ...PAGE, 'Sec-Fetch-Site': 'cross-site' }],
    ['a page of a neighbouring host name', 'post', { ...PAGE, 'Sec-Fetch-Site': 'same-site' }],
    ['a picture on another site', 'get', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another brand’s host name', 'get', { ...PAGE, Host: DEMO_HOSTS.shortReseller }],
  ])('is of no use to %s', async (_, method, headers) => {
    const cookies = jar(await login());
    const path = method === 'get' ? '/v1/auth/me' : '/v1/quotes';
    const answer = await http(method, path, { ...cookies, ...headers }).send(
      method === 'post' ? { items: [{ name: 'curian.id' }] } : undefined,
    );
    expect(answer.status).toBe(401);
  });

  it('cannot be asked for by pages of other origins: no preflight allows the header, and no answer allows cookies', async () => {
    const preflight = await request(world.customers.getHttpServer())
      .options('/v1/quotes')
      .set({
        Host: DEMO_HOSTS.subReseller,
        Origin: `https://${DEMO_HOSTS.subReseller}`,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'session-transport',
      });
    expect(preflight.headers['access-control-allow-headers'] ?? '').not.toMatch(/session-transport/i);
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('goes on with the cookies of a refresh, and ends with cookies that are taken back', async () => {
    const first = jar(await login());
    world.clock.advance(11 * 60_000);
    await http('get', '/v1/auth/me', { ...first, ...PAGE }).expect(401);
    const refreshed = await http('post', '/v1/auth/refresh', { ...first, ...PAGE })
      .send({})
      .expect(200);
    expect(refreshed.body).toEqual({ tokenType: 'Cookie', expiresInSeconds: 600 });
    const second = { ...jar(refreshed), ...PAGE };
    const left = await http('post', '/v1/auth/logout', second).expect(204);
    expect(cleared(left)).toEqual(BOTH_CLEARED);
    const over = await http('post', '/v1/auth/refresh', second).send({}).expect(401);
    expect([(over.body as { code: string }).code, cleared(over)]).toEqual(['session-ended', BOTH_CLEARED]);
  });

  it('is not refreshed by a form of another page, nor by nothing at all', async () => {
    const cookies = jar(await login());
    expect((await http('post', '/v1/auth/refresh', cookies).send({})).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/refreshToken' }],
    });
    for (const headers of [PAGE, { ...cookies, ...PAGE, 'Sec-Fetch-Site': 'cross-site' }])
      expect((await http('post', '/v1/auth/refresh', headers).send({})).body).toMatchObject({ status: 401, code: 'session-ended' });
  });
});
