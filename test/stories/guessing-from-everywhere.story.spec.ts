import { HOUR, MINUTE, SECOND } from '#libs/kernel';
import { SweepLeftovers } from '#libs/provisioning';
import request from 'supertest';
import { DEMO_HOSTS, DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { refusalOf } from '../support/refusal';
import { solveCaptcha, written } from '../support/solve-captcha';
import { World } from '../support/world';

let world: World;
let networks = 0;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  // Every request says where it comes from, as behind a reverse proxy.
  world.portal.set('trust proxy', 1);
  world.customers.set('trust proxy', 1);
});
afterAll(() => world.end());
beforeEach(() => world.clock.advance(2 * HOUR));

const RINA = DEMO_PEOPLE.reseller.email;
/** A log-in from a network nobody has come from before. */
const login = (email: string, password: string, captcha?: string | null) => {
  networks += 1;
  return request(world.portal.getHttpServer())
    .post('/v1/auth/login')
    .set('X-Forwarded-For', `203.0.${Math.floor(networks / 250)}.${networks % 250}`)
    .send({ email, password, ...(captcha === undefined ? {} : { captcha }) });
};
const guess = (email: string, captcha?: string | null) => login(email, 'a guess', captcha);
const guessTenTimes = async (email: string) => {
  for (let i = 0; i < 10; i += 1) expect((await guess(email)).status).toBe(401);
};
const solved = async () => written(await solveCaptcha(world.portal));
const usedChallenges = () => world.reads.query('SELECT id FROM used_challenge');

describe('a stranger who guesses a password from many networks', () => {
  it('has to work for every guess after ten, and the owner gets in with one piece of work', async () => {
    await guessTenTimes(RINA);
    expect(await refusalOf(world, () => guess(RINA))).toMatchObject({ status: 403, code: 'captcha-needed', pointer: '/captcha' });
    expect((await guess(RINA, null)).body).toMatchObject({ code: 'captcha-needed' });
    expect((await guess(RINA, await solved())).body).toMatchObject({ status: 401, code: 'login-refused' });
    expect((await login(RINA, DEMO_PASSWORD)).body).toMatchObject({ status: 403, code: 'captcha-needed' });
    expect((await login(RINA, DEMO_PASSWORD, await solved())).status).toBe(200);
    expect((await login(RINA, DEMO_PASSWORD)).status).toBe(200);
  });

  it('learns nothing about who has an account (J-01)', async () => {
    const answers = async (email: string) => {
      await guessTenTimes(email);
      const all = [await guess(email), await guess(email, 'nonsense'), await guess(email, await solved())];
      return all.map(({ status, body }) => [status, { ...(body as object), requestId: '' }]);
    };
    expect(await answers('nobody@kopihost.test')).toEqual(await answers(RINA));
  });

  it('gains nothing by trying many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 14 }, () => guess(RINA)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      ...Array<number>(10).fill(401),
      ...Array<number>(4).fill(403),
    ]);
  });

  it('leaves no trace after an hour of peace', async () => {
    await guessTenTimes(RINA);
    world.clock.advance(HOUR);
    expect((await login(RINA, DEMO_PASSWORD)).status).toBe(200);
  });

  it('is held up under a brand’s host as well, and an account of the same address elsewhere is not touched', async () => {
    const host = DEMO_HOSTS.subReseller;
    const there = (captcha?: string) =>
      request(world.customers.getHttpServer())
        .post('/v1/auth/login')
        .set('Host', host)
        .set('X-Forwarded-For', `198.51.100.${(networks += 1) % 250}`)
        .send({ email: RINA, password: 'a guess', captcha });
    for (let i = 0; i < 10; i += 1) expect((await there()).status).toBe(401);
    expect((await there()).body).toMatchObject({ code: 'captcha-needed' });
    expect((await there(written(await solveCaptcha(world.customers, host)))).status).toBe(401);
    expect((await login(RINA, DEMO_PASSWORD)).status).toBe(200);
  });
});

describe('a solved challenge', () => {
  const wrong = { status: 422, code: 'captcha-wrong' };

  it('counts once, for one account, however many send it at the same time', async () => {
    const other = DEMO_PEOPLE.subReseller.email;
    await guessTenTimes(RINA);
    await guessTenTimes(other);
    const captcha = await solved();
    const answers = await Promise.all([guess(RINA, captcha), guess(other, captcha), guess(RINA, captcha)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([401, 422, 422]);
    expect(await refusalOf(world, () => login(RINA, DEMO_PASSWORD, captcha))).toMatchObject({ ...wrong, pointer: '/captcha' });
  });

  it('is as good as none after ten minutes', async () => {
    await guessTenTimes(RINA);
    const [first, second] = [await solved(), await solved()];
    world.clock.advance(10 * MINUTE - 2 * SECOND);
    expect((await guess(RINA, first)).status).toBe(401);
    world.clock.advance(2 * SECOND);
    expect((await login(RINA, DEMO_PASSWORD, second)).body).toMatchObject(wrong);
  });

  it('has to be right, and a challenge of ours with nothing changed', async () => {
    await guessTenTimes(RINA);
    const right = await solveCaptcha(world.portal);
    const bent = [
      { ...right, number: right.number + 1 },
      { ...right, number: String(right.number) },
      { ...right, salt: right.salt.replace(/expires=\d/, 'expires=9') },
      { ...right, salt: 1 },
      { ...right, signature: '0'.repeat(64) },
      { ...right, algorithm: 'SHA-1' },
      [],
      {},
    ].map(written);
    for (const captcha of [...bent, '', 'nonsense', 'bnVsbA==']) expect((await guess(RINA, captcha)).body).toMatchObject(wrong);
    expect((await login(RINA, DEMO_PASSWORD, written(right))).status).toBe(200);
  });

  it('is not used up where none is needed, nor while the next try has to wait', async () => {
    const before = (await usedChallenges()).length;
    const captcha = await solved();
    expect((await guess(RINA, captcha)).status).toBe(401);
    const here = (sent?: string) =>
      request(world.portal.getHttpServer())
        .post('/v1/auth/login')
        .set('X-Forwarded-For', '192.0.2.1')
        .send({ email: RINA, password: 'a guess', captcha: sent });
    for (let i = 0; i < 5; i += 1) expect((await here()).status).toBe(401);
    for (let i = 0; i < 4; i += 1) expect((await guess(RINA)).status).toBe(401);
    expect((await here(captcha)).body).toMatchObject({ status: 429, code: 'too-many-tries' });
    expect((await usedChallenges()).length).toBe(before);
    expect((await login(RINA, DEMO_PASSWORD, captcha)).status).toBe(200);
    expect((await usedChallenges()).length).toBe(before + 1);
  });

  it('is remembered until it has run out, and no longer', async () => {
    const sweep = () => world.worker.get(SweepLeftovers, { strict: false }).run();
    await guessTenTimes(RINA);
    await sweep();
    expect(await usedChallenges()).toEqual([]);
    expect((await guess(RINA, await solved())).status).toBe(401);
    await sweep();
    expect(await usedChallenges()).toHaveLength(1);
    world.clock.advance(11 * MINUTE);
    await sweep();
    expect(await usedChallenges()).toEqual([]);
  });
});
