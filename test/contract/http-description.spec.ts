import { DATA_SOURCES, type DataSources, closeDataSources } from '#libs/platform';
import request from 'supertest';
import { type SmallApp, smallApp } from './small-app';

let small: SmallApp;
const http = () => request(small.app.getHttpServer());

beforeAll(async () => {
  small = await smallApp();
});
afterAll(() => small.close());

describe('the description of the API', () => {
  it('is OpenAPI 3.1 with every route, its rules and its problems', async () => {
    const { body } = await http().get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths as object).sort()).toEqual([
      '/health/live',
      '/health/ready',
      '/v1/things',
      '/v1/things/large',
      '/v1/things/names/{name}',
      '/v1/things/paid',
      '/v1/things/refusals/{kind}',
      '/v1/things/slow',
    ]);
    expect(body.components.schemas.Thing).toEqual({
      type: 'object',
      required: ['name', 'kind', 'owner'],
      properties: {
        name: { type: 'string', minLength: 3 },
        years: { type: 'integer', minimum: 1, default: 1 },
        kind: { type: 'string', enum: ['a', 'b'] },
        pin: { type: 'string', pattern: String.raw`^\d{4}$` },
        owner: { $ref: '#/components/schemas/Contact' },
        others: { type: 'array', maxItems: 2, default: [], items: { $ref: '#/components/schemas/Contact' } },
      },
    });
    const pay = body.paths['/v1/things/paid'].post;
    expect(pay.parameters).toEqual([expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true })]);
    expect(pay.responses.default.content).toHaveProperty(['application/problem+json']);
    expect(body.paths['/v1/things'].get.parameters.map(({ name }: { name: string }) => name)).toEqual(['limit', 'cursor']);
  });

  it('has a page for people whose policy lets its own scripts run and no others', async () => {
    const { text, headers } = await http().get('/docs');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(text).not.toMatch(/<script>/);
    const [, script] = /<script src="([^"]*swagger-ui-bundle.js)"/.exec(text)!;
    expect((await http().get(new URL(script!, 'http://x/docs').pathname)).status).toBe(200);
  });
});

describe('health', () => {
  it('is alive and ready when the database answers', async () => {
    expect((await http().get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await http().get('/health/ready')).body).toEqual({
      status: 'ok',
      checks: { draining: 'ok', databaseRead: 'ok', databaseWrite: 'ok', migrations: 'ok' },
    });
  });

  it('is alive but not ready when the database is gone', async () => {
    await closeDataSources(small.app.get<DataSources>(DATA_SOURCES));
    expect((await http().get('/health/live')).status).toBe(200);
    const { body, headers } = await http().get('/health/ready');
    expect(body).toMatchObject({
      status: 503,
      code: 'not-ready',
      checks: { draining: 'ok', databaseRead: 'failed', databaseWrite: 'failed' },
    });
    expect(headers['retry-after']).toBe('5');
  });
});
