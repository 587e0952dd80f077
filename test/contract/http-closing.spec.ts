import { once } from 'node:events';
import { Agent, type IncomingMessage, get } from 'node:http';
import { Draining, closeGracefully } from '#libs/platform';
import { type SmallApp, smallApp } from './small-app';

let small: SmallApp;
let origin: string;
const url = (path: string) => `${origin}${path}`;

beforeEach(async () => {
  small = await smallApp();
  origin = await small.app.getUrl();
});
afterEach(() => small.db.drop());

it('a program that ends finishes the request in hand, closes its connection and takes no new ones', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const asked = get(url('/v1/things/slow'), { agent });
  await small.door.knocked;
  const closing = closeGracefully(small.app);
  small.door.unlock();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  await closing;
  expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close']);
  await expect(fetch(url('/health/live'))).rejects.toThrow('fetch failed');
});

it('a program that is about to end says that it is not ready', async () => {
  const slow = fetch(url('/v1/things/slow'));
  await small.door.knocked;
  small.app.get(Draining).begin();
  const ready = await fetch(url('/health/ready'));
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ checks: { draining: 'failed', databaseWrite: 'ok' } });
  small.door.unlock();
  expect((await slow).status).toBe(200);
  await closeGracefully(small.app);
});
