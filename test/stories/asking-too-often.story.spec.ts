import { MINUTE } from '#libs/kernel';
import request from 'supertest';
import { World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'], rateLimits: 'login=4/60 public=3/60 money=2/60 others=5/60' });
  // A stretch of time begins now, so that none ends while a test counts.
  world.clock.advance(MINUTE - (world.clock.now().getTime() % MINUTE));
});
afterAll(() => world.end());
afterEach(() => world.clock.advance(MINUTE));

const brand = (from?: string) => {
  const asked = request(world.customers.getHttpServer()).get('/v1/brand').set('Host', 'senja.localhost');
  return from ? asked.set('X-Forwarded-For', from) : asked;
};

describe('a network that asks too often', () => {
  it('is told with every answer what is left, then to wait, and is served again afterwards', async () => {
    const answers = [];
    for (let i = 0; i < 4; i += 1) answers.push(await brand());
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers.map(({ headers }) => headers['ratelimit-policy'])).toEqual(Array.from({ length: 4 }, () => '"public";q=3;w=60'));
    expect(answers.map(({ headers }) => (headers['ratelimit'] as string).replace(/t=\d+/, ''))).toEqual(
      [2, 1, 0, 0].map((left) => `"public";r=${left};`),
    );
    const refused = answers[3]!;
    expect(refused.body).toMatchObject({ status: 429, code: 'too-many-requests', type: '/problems/too-many-requests' });
    expect(refused.type).toBe('application/problem+json');
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    world.clock.advance(wait * 1_000);
    expect((await brand()).status).toBe(200);
  });

  it('is not another one by saying so: nobody believes X-Forwarded-For of strangers', async () => {
    const answers = [];
    for (let i = 0; i < 4; i += 1) answers.push(await brand(`203.0.113.${i}`));
    expect(answers.at(-1)!.status).toBe(429);
  });

  it('may still log in; guessing passwords has a limit of its own', async () => {
    const login = () =>
      request(world.portal.getHttpServer()).post('/v1/auth/login').send({ email: 'nobody@example.test', password: 'salah-sekali' });
    const statuses = [];
    for (let i = 0; i < 5; i += 1) statuses.push((await login()).status);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.slice(0, 4)).not.toContain(200);
  });

  it('is never kept from knowing whether the program lives', async () => {
    const statuses = new Set<number>();
    for (let i = 0; i < 10; i += 1) statuses.add((await request(world.portal.getHttpServer()).get('/health/live')).status);
    expect([...statuses]).toEqual([200]);
  });
});

describe('people', () => {
  it('are counted one by one, though they ask from one network', async () => {
    const [sari, rina] = [await world.as('subReseller'), await world.as('reseller')];
    const statuses = [];
    for (let i = 0; i < 6; i += 1) statuses.push((await sari.get('/v1/nodes')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await rina.get('/v1/nodes')).status).toBe(200);
  });

  it('who move money too often may still look at it', async () => {
    const sari = await world.as('subReseller');
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await sari.post('/v1/top-ups', { amount: 50_000 })).status);
    expect(statuses).toEqual([201, 201, 429]);
    expect((await sari.get('/v1/top-ups')).status).toBe(200);
  });
});
