import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { firstAnswer } from './first-answer';
import { type SmallApp, smallApp } from './small-app';

const good = { name: 'kopi', kind: 'a', owner: { email: 'budi@example.com' } };
/** supertest writes bodies as JSON unless it is told to leave them alone. */
const asIs = (body: unknown) => body as string;
let small: SmallApp;
const http = () => request(small.app.getHttpServer());
const send = (body: unknown) =>
  http()
    .post('/v1/things')
    .send(body as object);

beforeAll(async () => {
  small = await smallApp();
});
afterAll(() => small.close());

describe('a body', () => {
  const raw = (body: string | Buffer, type = 'application/json') =>
    http().post('/v1/things').set('Content-Type', type).serialize(asIs).send(body);

  it.each([
    ['cut off', '{"name":'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['nested a thousand deep', `${'['.repeat(1000)}${']'.repeat(1000)}`],
    ['holding half of a character', '{"name":"kopi","kind":"a","owner":{"email":"\\ud800"}}'],
    ['naming a field __proto__', '{"name":"kopi","kind":"a","owner":{"email":"a@b.co"},"__proto__":{"isAdmin":true}}'],
    ['naming a field constructor', '{"name":"kopi","kind":"a","owner":{"email":"a@b.co","constructor":{}}}'],
  ])('that is %s is 400', async (_what, body) => {
    expect((await raw(body)).body).toMatchObject({ status: 400, code: 'malformed-json' });
  });

  it.each(['[]', '"text"', '5', 'null'])('that is %s and not an object is refused', async (body) => {
    expect((await raw(body)).status).toBe(422);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16'])(
    'of the type %s is 415',
    async (type) => {
      expect((await raw(JSON.stringify(good), type)).body).toMatchObject({ status: 415, code: 'content-type-unsupported' });
    },
  );

  it('that is compressed is 415: nobody sends a bomb', async () => {
    const answer = await raw(gzipSync('{}')).set('Content-Encoding', 'gzip');
    expect(answer.status).toBe(415);
  });

  it('of 10 MB is 413', async () => {
    expect((await raw(`"${'x'.repeat(10_000_000)}"`)).body).toMatchObject({ status: 413, code: 'body-too-large', limitBytes: 102_400 });
  });

  it('of 200 KB is taken by a route that says so, and by no other', async () => {
    const body = { ...good, name: 'x'.repeat(200_000) };
    const put = (size: number) =>
      http()
        .put('/v1/things/large')
        .send({ ...good, name: 'x'.repeat(size) });
    expect((await send(body)).status).toBe(413);
    expect((await put(200_000)).status).toBe(200);
    expect((await put(600_000)).body).toMatchObject({ status: 413, code: 'body-too-large', limitBytes: 524_288 });
  });

  it('that announces 10 MB is 413 before it has been sent', async () => {
    const answer = await firstAnswer(
      small,
      'POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10000000\r\n\r\n{',
    );
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('that waits for leave is not given it when it is too large', async () => {
    const answer = await firstAnswer(
      small,
      'POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10000000\r\nExpect: 100-continue\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('that grows too large in chunks is 413', async () => {
    const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
    const answer = await firstAnswer(
      small,
      `POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(4)}`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('that is right becomes what its class says, nested ones too', async () => {
    const { body } = await send({ ...good, others: [{ email: 'ani@example.com' }] });
    expect(body).toEqual({ got: { ...good, years: 1, others: [{ email: 'ani@example.com' }] }, isThing: true, contacts: true });
  });

  it('with wrong fields names each of them by its place', async () => {
    const { body, status } = await send({
      name: 'ab',
      years: '2',
      kind: 'c',
      pin: '1',
      extra: 1,
      owner: { email: 'no' },
      others: [{ email: 'a@b.co' }, { email: 'x', 'a/b': 1 }],
    });
    expect(status).toBe(422);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/name', code: 'min-length', message: 'must have at least 3 characters' },
        { pointer: '/years', code: 'is-int', message: 'must be a whole number' },
        { pointer: '/kind', code: 'is-in', message: 'must be one of a, b' },
        { pointer: '/pin', code: 'matches', message: 'must be four digits' },
        { pointer: '/extra', code: 'unknown-field', message: 'is not a field we know' },
        { pointer: '/owner/email', code: 'is-email', message: 'must be an e-mail address' },
        { pointer: '/others/1/email', code: 'is-email', message: 'must be an e-mail address' },
        { pointer: '/others/1/a~1b', code: 'unknown-field', message: 'is not a field we know' },
      ]),
    );
  });

  it('with wrong fields is corrected in Indonesian too', async () => {
    const { body } = await send({ ...good, name: 'ab', pin: '1', owner: 5 }).set('Accept-Language', 'id');
    expect(body).toMatchObject({ title: 'Beberapa isian belum benar' });
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/name', code: 'min-length', message: 'paling sedikit 3 karakter' },
        { pointer: '/pin', code: 'matches', message: 'harus empat angka' },
        { pointer: '/owner', code: 'is-object', message: 'harus berupa objek' },
      ]),
    );
  });

  it('that is missing is told which fields it lacks', async () => {
    const { body } = await http().post('/v1/things');
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(expect.arrayContaining(['/name', '/kind']));
  });

  it.each([
    ['a list where an object belongs', { owner: [] }, '/owner'],
    ['nothing where an object belongs', { owner: undefined }, '/owner'],
    ['null where an object belongs', { owner: null }, '/owner'],
    ['a list as an entry', { others: [[]] }, '/others'],
    ['null as an entry', { others: [null] }, '/others'],
  ])('with %s is refused', async (_what, wrong, pointer) => {
    const { status, body } = await send({ ...good, ...wrong });
    expect([status, body.errors[0].pointer.slice(0, pointer.length)]).toEqual([422, pointer]);
  });

  it('may say null for what it leaves out', async () => {
    const { body } = await send({ ...good, pin: null, years: null, others: null });
    expect(body.got).toEqual({ ...good, years: 1, others: [] });
  });
});
