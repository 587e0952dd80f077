import request from 'supertest';
import { World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

const shop = () => request(world.customers.getHttpServer());
const allowed = ({ headers }: request.Response): string | undefined =>
  (headers as Record<string, string | undefined>)['access-control-allow-origin'];

describe('a web page that reads a brand’s shop', () => {
  it.each([
    ['http://senja.localhost:4001', 'senja.localhost', true],
    // Another brand’s page, another port, another scheme, and hosts that nobody verified.
    ['http://awan.localhost:4001', 'senja.localhost', false],
    ['http://senja.localhost:4001', 'awan.localhost', false],
    ['http://senja.localhost', 'senja.localhost', false],
    ['http://senja.localhost:4002', 'senja.localhost', false],
    ['https://senja.localhost:4001', 'senja.localhost', false],
    ['http://senja.localhost.evil.example:4001', 'senja.localhost', false],
    ['http://evil.example:4001', 'senja.localhost', false],
    ['http://user@senja.localhost:4001', 'senja.localhost', false],
    ['http://SENJA.localhost:4001', 'senja.localhost', false],
    ['http://senja.localhost:4001/', 'senja.localhost', false],
    ['null', 'senja.localhost', false],
    ['*', 'senja.localhost', false],
    ['', 'senja.localhost', false],
  ])('at %s, asking %s: %s', async (origin, host, isAllowed) => {
    const answer = await shop().get('/v1/brand').set('Host', host).set('Origin', origin);
    expect(allowed(answer)).toBe(isAllowed ? origin : undefined);
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('is told before it asks, and can read why it was refused', async () => {
    const page = 'http://senja.localhost:4001';
    const preflight = await shop()
      .options('/v1/orders')
      .set('Host', 'senja.localhost')
      .set('Origin', page)
      .set('Access-Control-Request-Method', 'POST');
    expect([preflight.status, allowed(preflight)]).toEqual([204, page]);
    expect(preflight.headers['access-control-allow-headers']).toContain('Idempotency-Key');
    const refused = await shop().get('/v1/orders').set('Host', 'senja.localhost').set('Origin', page);
    expect([refused.status, allowed(refused)]).toEqual([401, page]);
    // Whoever keeps answers keeps one for each page that asks, and one for each language.
    expect(refused.headers.vary).toBe('Origin, Accept-Language');
    const stranger = await shop()
      .options('/v1/orders')
      .set('Host', 'senja.localhost')
      .set('Origin', 'http://evil.example')
      .set('Access-Control-Request-Method', 'POST');
    expect([stranger.status, allowed(stranger), stranger.headers['access-control-allow-methods']]).toEqual([204, undefined, undefined]);
  });
});

it('the portal is for no web page that nobody named', async () => {
  const answer = await request(world.portal.getHttpServer()).get('/health/live').set('Origin', 'http://localhost:3000');
  expect(allowed(answer)).toBeUndefined();
});
