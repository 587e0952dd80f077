import { MINUTE, SECOND } from '#libs/kernel';
import { UnitOfWork, insertRows } from '#libs/platform';
import { generateSync } from 'otplib';
import request from 'supertest';
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../apps/cli/src/demo/demo-people';
import { recoveryHash } from '../../libs/tree/src/second-factor/recovery-code';
import { World } from '../support/world';

let world: World;
let secret: string;
let recoveryCodes: string[];

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
});
afterAll(() => world.end());

const { email } = DEMO_PEOPLE.reseller;
const http = () => request(world.portal.getHttpServer());
const post = (path: string, body: object = {}, token?: string) => {
  const sent = http().post(path).send(body);
  return token ? sent.set('Authorization', `Bearer ${token}`) : sent;
};
/** What Rina's app shows, so many times thirty seconds from now. */
const code = (steps = 0) => generateSync({ secret, epoch: Math.floor(world.clock.now().getTime() / SECOND) + steps * 30 });
const firstStep = async () => {
  const { body } = (await post('/v1/auth/login', { email, password: DEMO_PASSWORD })) as { body: { code: string; challenge: string } };
  return body;
};
const secondStep = async (shown: string) => post('/v1/auth/login/second-factor', { challenge: (await firstStep()).challenge, code: shown });
/** Codes of thirty seconds ago are still good: time has to pass before the next one is new. */
const later = () => world.clock.advance(90 * SECOND);

it('Rina begins with an app and confirms it by a code; she gets ten recovery codes, and a letter', async () => {
  const { body } = (await post('/v1/auth/login', { email, password: DEMO_PASSWORD })) as { body: { accessToken: string } };
  const enrolled = await post('/v1/auth/second-factor', {}, body.accessToken).expect(201);
  ({ secret } = enrolled.body as { secret: string });
  expect((enrolled.body as { uri: string }).uri).toContain(`secret=${secret}`);
  const [kept] = await world.reads.query<{ sealed_secret: string }>('SELECT sealed_secret FROM second_factor');
  expect(kept!.sealed_secret).not.toContain(secret);
  expect((await firstStep()).code).toBeUndefined();
  const confirm = (shown: string) => post('/v1/auth/second-factor/confirmation', { code: shown }, body.accessToken);
  expect((await confirm('nonsense')).body).toMatchObject({ status: 403, code: 'proof-refused' });
  const confirmed = await confirm(code()).expect(200);
  ({ recoveryCodes } = confirmed.body as { recoveryCodes: string[] });
  expect(new Set(recoveryCodes).size).toBe(10);
  const letters = await world.reads.query<{ template: string }>("SELECT template FROM letter WHERE template = 'two-factor-changed'");
  expect(letters).toHaveLength(1);
});

it('from then on her password alone logs nobody in, and no code counts twice', async () => {
  expect(await firstStep()).toMatchObject({ status: 401, code: 'second-factor-needed', expiresInSeconds: 300 });
  const used = code();
  expect((await secondStep(used)).body).toMatchObject({ status: 401, code: 'login-refused' });
  later();
  const next = code();
  expect((await secondStep(next)).body).toMatchObject({ person: { email } });
  expect((await secondStep(next)).status).toBe(401);
});

it('takes codes of thirty seconds ago and of thirty seconds from now, and no others', async () => {
  later();
  expect((await secondStep(code(-2))).status).toBe(401);
  expect((await secondStep(code(-1))).status).toBe(200);
  expect((await secondStep(code(2))).status).toBe(401);
  expect((await secondStep(code(1))).status).toBe(200);
});

it('a challenge counts for five minutes, where it was given, and opens no doors', async () => {
  const { challenge } = await firstStep();
  expect((await http().get('/v1/auth/me').set('Authorization', `Bearer ${challenge}`)).body).toMatchObject({ code: 'not-logged-in' });
  world.clock.advance(5 * MINUTE);
  expect((await post('/v1/auth/login/second-factor', { challenge, code: code() })).status).toBe(401);
  expect((await post('/v1/auth/login/second-factor', { challenge: 'x', code: code() })).status).toBe(401);
});

it('a lost phone is made good by a recovery code, once', async () => {
  const [first] = recoveryCodes;
  expect((await secondStep(first!.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
  expect((await secondStep(first!)).status).toBe(401);
});

it('proves who she is by a code, not by the password; a new password does not get past it', async () => {
  later();
  const { body } = (await secondStep(code())) as { body: { accessToken: string } };
  const stepUp = (proof: object) => post('/v1/auth/step-up', proof, body.accessToken);
  expect((await stepUp({ password: DEMO_PASSWORD })).body).toMatchObject({ code: 'proof-refused' });
  later();
  expect((await stepUp({ code: code() })).status).toBe(204);
});

it('after five wrong codes the next has to wait, longer each time; a right one in time makes all good', async () => {
  for (let i = 0; i < 5; i += 1) expect((await secondStep('000000')).status).toBe(401);
  const slowed = await world.reads.query("SELECT seq FROM audit_entry WHERE action = 'person.login-slowed' AND node_id = ?", [
    world.cast.reseller.nodeId,
  ]);
  expect(slowed).toHaveLength(1);
  later();
  for (let i = 0; i < 3; i += 1) {
    expect((await secondStep('nonsense')).status).toBe(401);
    world.clock.advance((2 ** (i + 1) - 1) * SECOND);
    const early = await secondStep(code());
    expect(early.body).toMatchObject({ status: 429, code: 'too-many-tries', retryAfterSeconds: 1 });
    expect(early.headers['retry-after']).toBe('1');
    world.clock.advance(SECOND);
  }
  expect((await secondStep(code())).status).toBe(200);
  expect((await secondStep('nonsense')).status).toBe(401);
  later();
  expect((await secondStep(code())).status).toBe(200);
});

it('when the installation has lost the key of the apps, recovery codes let her in all the same, those of five groups too', async () => {
  await world.worker.get(UnitOfWork).run(async (tx) => {
    const [kept] = await tx.query<{ person_id: string }>('SELECT person_id FROM second_factor');
    await tx.query('UPDATE second_factor SET sealed_secret = ?', ['A'.repeat(80)]);
    await insertRows(tx, 'recovery_code', [{ person_id: kept!.person_id, code_hash: recoveryHash('4g7k-2mzt-4g7k-2mzt-4g7k') }]);
  });
  expect((await secondStep(code())).body).toMatchObject({ status: 503, code: 'second-factor-unreadable' });
  expect((await secondStep('4g7k-2mzt-4g7k-2mzt-4g7k')).status).toBe(200);
  expect((await secondStep(recoveryCodes[1]!)).status).toBe(200);
});

it('she does away with it after proving who she is', async () => {
  const { body } = (await secondStep(recoveryCodes[2]!)) as { body: { accessToken: string } };
  await http().delete('/v1/auth/second-factor').set('Authorization', `Bearer ${body.accessToken}`).expect(204);
  expect((await post('/v1/auth/login', { email, password: DEMO_PASSWORD })).status).toBe(200);
});
