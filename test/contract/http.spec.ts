import request from 'supertest';
import { firstAnswer } from './first-answer';
import { type SmallApp, smallApp } from './small-app';

const good = { name: 'kopi', kind: 'a', owner: { email: 'budi@example.com' } };
let small: SmallApp;
const http = () => request(small.app.getHttpServer());

beforeAll(async () => {
  small = await smallApp();
});
afterAll(() => small.close());

describe('a problem', () => {
  it('names its kind, its status, the request and what went wrong', async () => {
    const { body, headers, status } = await http().get('/v1/things/refusals/deposit').set('X-Request-Id', 'my-request-1');
    expect(status).toBe(402);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(body).toEqual({
      type: '/problems/deposit-too-low',
      title: 'The deposit is too low',
      status: 402,
      detail: 'The deposit does not cover this.',
      code: 'deposit-too-low',
      requestId: 'my-request-1',
      missing: { amount: 195_000, currency: 'IDR' },
    });
    expect(headers['x-request-id']).toBe('my-request-1');
  });

  it('is told in Indonesian to those who would rather read that', async () => {
    const { body, headers } = await http().get('/v1/things/refusals/deposit').set('Accept-Language', 'id-ID,id;q=0.9,en;q=0.5');
    expect(body).toMatchObject({ title: 'Saldo deposit tidak cukup', detail: 'Saldo deposit kurang Rp195.000.' });
    expect(headers['content-language']).toBe('id');
    expect(headers.vary).toContain('Accept-Language');
  });

  it('without words of its own is told as the error says it', async () => {
    const { body } = await http().get('/v1/things/refusals/wordless').set('Accept-Language', 'id');
    expect(body).toMatchObject({ status: 409, code: 'code-without-words', title: 'Nobody has put this into Indonesian.' });
  });

  it('that nobody foresaw tells nothing, and is logged under the same id without identity numbers', async () => {
    const { body, text, status } = await http().get('/v1/things/refusals/crash');
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: 'internal-error', title: 'Something went wrong on our side' });
    expect(text).not.toMatch(/TypeError|3174011234567890|\.ts|node_modules/);
    const line = small.lines.find((each) => each.includes('TypeError'));
    expect(JSON.parse(line!)).toMatchObject({ level: 'error', requestId: body.requestId, message: 'cannot read the secret of [hidden]' });
  });

  it('about a name has the field and its reason in the language asked for', async () => {
    const { body } = await http().get('/v1/things/names/ko_pi.id').set('Accept-Language', 'id');
    expect(body).toMatchObject({
      status: 422,
      code: 'domain-name-invalid',
      errors: [{ pointer: '/name', message: 'Ini bukan nama domain yang benar' }],
    });
  });
});

describe('an address', () => {
  it('that nobody has is 404', async () => {
    const { body } = await http().get('/v1/nothing?secret=x');
    expect(body).toMatchObject({ status: 404, code: 'not-found', detail: 'There is nothing at this address' });
  });

  it('asked with another method is 405 and says which it knows', async () => {
    const { status, headers, body } = await http().delete('/v1/things');
    expect([status, headers.allow, body.code]).toEqual([405, 'GET, HEAD, POST', 'method-not-allowed']);
  });

  it('written wrongly is 400', async () => {
    expect((await http().get('/v1/things/names/%FF')).body).toMatchObject({ status: 400, code: 'bad-request' });
  });
});

describe('the host of a request', () => {
  const ask = (target: string, ...hosts: string[]) =>
    firstAnswer(small, [`GET ${target} HTTP/1.1`, ...hosts.map((host) => `Host: ${host}`), 'Connection: close', '', ''].join('\r\n'));

  it('may be said in the target too', async () => {
    expect(await ask('http://senja.localhost/v1/things', 'senja.localhost')).toMatch(/^HTTP\/1.1 200 /);
  });

  it.each([
    ['two Host headers', '/v1/things', ['senja.localhost', 'awan.localhost']],
    ['the same Host header twice', '/v1/things', ['senja.localhost', 'senja.localhost']],
    ['a target that names another one', 'http://awan.localhost/v1/things', ['senja.localhost']],
  ])('cannot be said in two ways: %s is 400', async (_what, target, hosts) => {
    const answer = await ask(target, ...hosts);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('"code":"host-ambiguous"');
  });
});

describe('a list', () => {
  it('comes in pages, each saying where the next one is', async () => {
    const seen: number[] = [];
    let url: string | undefined = '/v1/things?limit=2';
    while (url) {
      const answer: request.Response = await http().get(url);
      seen.push(...(answer.body as { data: { amount: number }[] }).data.map(({ amount }) => amount));
      url = /^<(.+)>; rel="next"$/.exec(answer.headers.link ?? '')?.[1];
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  it.each(['x', encodeURIComponent('"'), Buffer.from('["a"]').toString('base64url'), Buffer.from('[1,2]').toString('base64url'), ''])(
    'refuses the cursor %p',
    async (cursor) => {
      expect((await http().get(`/v1/things?cursor=${cursor}`)).body).toMatchObject({ status: 422, code: 'cursor-invalid' });
    },
  );

  it.each(['limit=0', 'limit=101', 'limit=ten', 'limit=1.5', 'limit=1&limit=2', 'page=2'])(
    'refuses %s by the name of the parameter',
    async (query) => {
      const { body } = await http().get(`/v1/things?${query}`);
      const errors = body.errors as { pointer: string }[];
      expect(body.status).toBe(422);
      expect(new Set(errors.map(({ pointer }) => pointer))).toEqual(new Set([query.split('=')[0]]));
    },
  );
});

describe('a request that moves money', () => {
  const pay = () => http().post('/v1/things/paid');

  it('needs an idempotency key', async () => {
    expect((await pay().send(good)).body).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
    expect((await pay().set('Idempotency-Key', 'short').send(good)).body).toMatchObject({ status: 422, code: 'idempotency-key-invalid' });
    expect((await pay().set('Idempotency-Key', 'with a space').send(good)).body).toMatchObject({ status: 422 });
  });

  it('has the same fingerprint however its fields are ordered', async () => {
    const one = await pay()
      .set('Idempotency-Key', 'key-12345')
      .send({ name: 'kopi', kind: 'a', owner: { email: 'a@b.co' } });
    const other = await pay()
      .set('Idempotency-Key', 'key-12345')
      .send({ owner: { email: 'a@b.co' }, kind: 'a', name: 'kopi' });
    const third = await pay()
      .set('Idempotency-Key', 'key-12345')
      .send({ owner: { email: 'a@b.co' }, kind: 'b', name: 'kopi' });
    expect(one.body).toEqual({ key: 'key-12345', print: other.body.print });
    expect(third.body.print).not.toBe(one.body.print);
  });
});

describe('every answer', () => {
  it('forbids browsers everything, is kept by nobody and does not name its maker', async () => {
    const { headers } = await http().get('/v1/things');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('etag');
  });

  it.each([
    ['X-Request-Id', 'abc-12345', 'abc-12345'],
    ['X-Request-Id', 'a b c d e f g h', /^req_/],
    ['traceparent', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', '4bf92f3577b34da6a3ce929d0e0e4736'],
    ['traceparent', '00-00000000000000000000000000000000-00f067aa0ba902b7-01', /^req_/],
  ])('carries the id of its request: %s %s', async (name, value, expected) => {
    expect((await http().get('/v1/things').set(name, value)).headers['x-request-id']).toMatch(expected);
  });

  it('leaves one line in the log that names the route and not the URL', async () => {
    await http().get('/v1/things/names/kopisenja.id?token=abc').set('X-Request-Id', 'look-for-me');
    const lines = small.lines.filter((line) => line.includes('look-for-me')).map((line) => JSON.parse(line) as object);
    expect(lines).toEqual([
      expect.objectContaining({
        event: 'request',
        level: 'log',
        method: 'GET',
        route: '/v1/things/names/:name',
        status: 200,
        requestId: 'look-for-me',
        personId: 'per_1',
        nodeId: 7,
      }),
    ]);
    expect(small.lines.join()).not.toContain('kopisenja');
  });
});
