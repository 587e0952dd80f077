import { Settings, createHttpApp } from '#libs/platform';
import { Brands, CreateOperator } from '#libs/tree';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request from 'supertest';
import { about as customerAbout } from '../../apps/customer-api/src/about';
import { AppModule as CustomerModule } from '../../apps/customer-api/src/app.module';
import { about as portalAbout } from '../../apps/portal-api/src/about';
import { AppModule as PortalModule } from '../../apps/portal-api/src/app.module';
import { schema } from '../../ormconfig';
import { AUDIT_KEY } from '../support/audit-log';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database';

let db: FreshDatabase;
let portal: NestExpressApplication;
let customer: NestExpressApplication;
/** Nobody listens there: no connection is made before the first command. */
const REGISTRIES = JSON.stringify({ name: 'nowhere', host: '127.0.0.1', port: 9, user: 'pohonnama', password: 'no-secret', tlds: ['id'] });
const at = (app: NestExpressApplication) => request(app.getHttpServer());

beforeAll(async () => {
  db = await freshDatabase(schema);
  const settings = Settings.load({
    NODE_ENV: 'test',
    DATABASE_URL: db.url,
    JWT_SECRET: 'x'.repeat(48),
    AUDIT_KEY,
    LOG_LEVEL: 'error',
    REGISTRIES,
  });
  portal = await createHttpApp(PortalModule.forRoot(settings), settings, portalAbout);
  customer = await createHttpApp(CustomerModule.forRoot(settings), settings, customerAbout);
  await Promise.all([portal.init(), customer.init()]);
  await seed();
});
afterAll(async () => {
  await Promise.all([portal.close(), customer.close()]);
  await db.drop();
});

/** One brand with one host. */
async function seed(): Promise<void> {
  const owner = { name: 'Owner', email: 'owner@senja.example', password: 'a-long-enough-password' };
  const { node } = await customer.get(CreateOperator, { strict: false }).run({ name: 'Senja', owner });
  const brands = customer.get(Brands, { strict: false });
  await db.work.run(async (tx) => {
    await brands.put(tx, { nodeId: node.id, name: 'Senja Hosting', supportEmail: 'halo@senja.example', locale: 'id' });
    await brands.addHost(tx, { name: 'senja.localhost', nodeId: node.id, verifiedAt: tx.now });
  });
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** `GET /v1/orders/{id}` of every route that the program really has, but for those that describe it. */
function routesOf(app: NestExpressApplication): string[] {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: readonly Layer[] } };
  return router.stack
    .flatMap(({ route }) =>
      route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`) : [],
    )
    .filter((route) => !/^GET \/(docs|openapi)/.test(route))
    .sort();
}

const cases: [string, () => NestExpressApplication][] = [
  ['portal', () => portal],
  ['customer', () => customer],
];

describe.each(cases)('the %s API', (_name, app) => {
  it('describes every route it has, and no other, under names that differ', async () => {
    const { body } = (await at(app()).get('/openapi.json')) as {
      body: { openapi: string; paths: Record<string, Record<string, { operationId: string }>> };
    };
    const operations = Object.entries(body.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { operationId }]) => ({ route: `${method.toUpperCase()} ${path}`, operationId })),
    );
    expect(body.openapi).toBe('3.1.0');
    expect(operations.map(({ route }) => route).sort()).toEqual(routesOf(app()));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  it('lets nobody in without a token, except where its description says so', async () => {
    const { body } = (await at(app()).get('/openapi.json')) as { body: { paths: Record<string, Record<string, { security?: object[] }>> } };
    const closed = Object.entries(body.paths).flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, { security }]) => (security ? [] : [{ method, path: path.replaceAll(/\{\w+\}/g, 'x') }])),
    );
    expect(closed.length).toBeGreaterThan(0);
    for (const { method, path } of closed) {
      const answer = await at(app())[method as 'get'](path).set('Host', 'senja.localhost');
      expect({ path, status: answer.status, challenge: answer.headers['www-authenticate'] }).toEqual({
        path,
        status: 401,
        challenge: 'Bearer',
      });
    }
  });

  it('is ready', async () => {
    expect((await at(app()).get('/health/ready')).status).toBe(200);
  });
});

describe('the customer API', () => {
  it('does not speak for hosts that are nobody’s', async () => {
    for (const host of ['nobody.localhost', '127.0.0.1', 'a b']) {
      const { body } = await at(customer).get('/v1/brand').set('Host', host).set('X-Forwarded-Host', 'senja.localhost');
      expect(body).toMatchObject({ status: 421, code: 'host-unknown' });
    }
  });

  it('shows the brand of its host, and nothing else of it', async () => {
    const { body } = await at(customer).get('/v1/brand').set('Host', 'SENJA.localhost:4001');
    expect(body).toMatchObject({ name: 'Senja Hosting', locale: 'id', supportEmail: 'halo@senja.example' });
  });
});
