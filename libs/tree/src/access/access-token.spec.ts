import { joinSchemas, platformSchema } from '#libs/platform';
import type { INestApplication } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { JWT_SECRET, at, authProgram } from '../../../../test/support/auth-program';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database';
import { growTree } from '../../../../test/support/grown-tree';
import { treeSchema } from '../tree.schema';
import { PortalRealm } from './portal-realm';

const HS256 = { algorithm: 'HS256' };

describe('a token', () => {
  let db: FreshDatabase;
  let app: INestApplication;

  beforeAll(async () => {
    db = await freshDatabase(joinSchemas(platformSchema, treeSchema));
    await growTree(db);
    app = await authProgram(db, PortalRealm);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const inPortal = () => at(app, 'portal.localhost');
  const jwt = new JwtService({ secret: JWT_SECRET });
  const signed = async (change: object, options: object = HS256) => {
    const { body } = await inPortal().login('fajar@example.id');
    const claims = { ...jwt.decode<Record<string, unknown>>(body.accessToken), ...change };
    return jwt.signAsync(JSON.parse(JSON.stringify(claims)) as object, options);
  };
  const answer = async (token: string) => {
    const { status, body, headers } = await inPortal().get('/v1/auth/me', token);
    return [status, body.code, headers['www-authenticate']?.split(' ')[0]];
  };

  it('made with our secret is good as long as it says the same', async () => {
    expect((await answer(await signed({})))[0]).toBe(200);
  });

  it.each([
    ['signed with another algorithm of the same family', {}, { algorithm: 'HS512' }],
    ['signed with nothing', {}, { algorithm: 'none', secret: '' }],
    ['signed with another secret', {}, { algorithm: 'HS256', secret: 'another secret of thirty-two characters' }],
    ['of another issuer', { iss: 'somebody' }, HS256],
    ['for another audience', { aud: 'customer:3' }, HS256],
    ['for many audiences', { aud: ['portal', 'customer:3'] }, HS256],
    ['of another type', { typ: 'reset' }, HS256],
    ['without a type', { typ: undefined }, HS256],
    ['without an end', { exp: undefined }, HS256],
    ['without a session', { sid: undefined }, HS256],
    ['of another person', { sub: 'per_other' }, HS256],
    ['for another node', { node: 1 }, HS256],
  ])('%s is refused', async (_, change: object, options: object) => {
    expect(await answer(await signed(change, options))).toEqual([401, 'not-logged-in', 'Bearer']);
  });

  it('of a session that never was is refused', async () => {
    expect(await answer(await signed({ sid: 'ses_unknown' }))).toEqual([401, 'session-ended', 'Bearer']);
  });

  it.each(['', 'x', 'a.b.c'])('that is none (%p) is refused', async (token) => {
    expect(await answer(token)).toEqual([401, 'not-logged-in', 'Bearer']);
  });

  it('for refreshing does not open doors', async () => {
    const { body } = await inPortal().login('fajar@example.id');
    expect(await answer(body.refreshToken)).toEqual([401, 'not-logged-in', 'Bearer']);
  });
});
