import { DAY, HOUR, SECOND } from '#libs/kernel';
import { joinSchemas, platformSchema } from '#libs/platform';
import type { INestApplication } from '@nestjs/common';
import { authProgram } from '../../../../test/support/auth-program';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { PASSWORD, growTree } from '../../../../test/support/grown-tree';
import { PortalRealm } from '../access/portal-realm';
import { treeSchema } from '../tree.schema';
import { Login } from './login';
import { SessionEnded } from './login-session';
import { RefreshSession } from './refresh-session';

describe('refreshing a session', () => {
  let db: FreshDatabase;
  let app: INestApplication;
  let login: Login;
  let refreshSession: RefreshSession;

  beforeAll(async () => {
    db = await freshDatabase(joinSchemas(platformSchema, treeSchema));
    await growTree(db);
    app = await authProgram(db, PortalRealm);
    [login, refreshSession] = [app.get(Login, { strict: false }), app.get(RefreshSession, { strict: false })];
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const begin = async () =>
    (
      await login.run({
        email: 'fajar@example.id',
        password: PASSWORD,
        realm: 0,
        audience: 'portal',
        userAgent: 'x'.repeat(999),
        ip: '::1',
      })
    ).refreshToken;
  const refresh = async (refreshToken: string, audience = 'portal') => (await refreshSession.run({ refreshToken, audience })).refreshToken;
  const isRefused = (token: string, audience?: string) =>
    refresh(token, audience).then(
      () => false,
      (error: unknown) => error instanceof SessionEnded,
    );
  const reasons = async () =>
    (await db.reads.query<{ r: string | null }>('SELECT revoked_for AS r FROM login_session ORDER BY created_at, id')).map(({ r }) => r);

  it('goes on from token to token, each good once', async () => {
    let token = await begin();
    const seen = new Set([token]);
    for (let i = 0; i < 5; i += 1) {
      db.clock.advance(HOUR);
      token = await refresh(token);
      seen.add(token);
    }
    expect(seen.size).toBe(6);
  });

  it('keeps nothing in the database that could be used to log in', async () => {
    const token = await begin();
    const rows = JSON.stringify(await db.reads.query('SELECT * FROM login_session'));
    for (const part of token.split('.')) expect(rows).not.toContain(part);
  });

  it('gives the same answer again when the first one was lost', async () => {
    const first = await begin();
    const second = await refresh(first);
    db.clock.advance(9 * SECOND);
    expect(await refresh(first)).toBe(second);
    expect(await refresh(second)).not.toBe(second);
  });

  it('does not log anybody out who asks many times at once', async () => {
    const first = await begin();
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(first)));
    expect(new Set(answers).size).toBe(1);
    db.clock.advance(HOUR);
    expect(await isRefused(answers[0]!)).toBe(false);
  });

  it('ends the session for good when an old token turns up, for the thief and for the owner', async () => {
    const first = await begin();
    const second = await refresh(first);
    db.clock.advance(11 * SECOND);
    expect(await isRefused(first)).toBe(true);
    expect(await isRefused(second)).toBe(true);
    expect((await reasons()).filter((reason) => reason === 'token-reused')).toHaveLength(1);
  });

  it('leaves other sessions of the same person alone', async () => {
    const mine = await begin();
    const stolen = await begin();
    await refresh(stolen);
    db.clock.advance(HOUR);
    expect(await isRefused(stolen)).toBe(true);
    expect(await isRefused(mine)).toBe(false);
  });

  it('stops after fourteen days of silence and after thirty days of use', async () => {
    const silent = await begin();
    let busy = await begin();
    for (const days of [10, 10]) {
      db.clock.advance(days * DAY);
      busy = await refresh(busy);
    }
    expect(await isRefused(silent)).toBe(true);
    db.clock.advance(10 * DAY);
    expect(await isRefused(busy)).toBe(true);
  });

  it('refuses a token at another place without harm to it', async () => {
    const token = await begin();
    expect(await isRefused(token, 'customer:3')).toBe(true);
    expect(await isRefused(token)).toBe(false);
  });

  it('gives nothing to a person whose role has been taken away', async () => {
    const token = await begin();
    const [taken] = await db.reads.query<{ person_id: string; node_id: number }>(
      "SELECT person_id, node_id FROM membership WHERE person_id = (SELECT id FROM person WHERE email = 'fajar@example.id')",
    );
    const { person_id, node_id } = taken!;
    await db.work.run((tx) => tx.query('DELETE FROM membership WHERE person_id = ?', [person_id]));
    expect(await isRefused(token)).toBe(true);
    await db.work.run((tx) => tx.query("INSERT INTO membership (person_id, node_id, role) VALUES (?, ?, 'owner')", [person_id, node_id]));
    expect(await isRefused(token)).toBe(false);
  });

  it.each(['', 'x', `${'a'.repeat(22)}.${'b'.repeat(43)}`, `${'a'.repeat(22)}.${'b'.repeat(44)}`])(
    'refuses what is no token: %p',
    async (token) => {
      expect(await isRefused(token)).toBe(true);
    },
  );

  it('refuses a made-up token without a word, and a made-up one of a real family ends it', async () => {
    const token = await begin();
    expect(await isRefused(`${token.split('.')[0]}.${'b'.repeat(43)}`)).toBe(true);
    expect(await isRefused(token)).toBe(true);
  });
});
