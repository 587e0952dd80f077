import { AddHost, ReleaseHost } from '#libs/branding';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { World } from '../support/world';
import { CaddyProgram } from './caddy-program';

let world: World;
let caddy: CaddyProgram;

beforeAll(async () => {
  world = await World.start({ tlds: ['id', 'com'] });
  const { port } = (world.customers.getHttpServer() as Server).address() as AddressInfo;
  caddy = await CaddyProgram.start(world.settings.inDataDir('caddy'), port, world.settings.tlsAskSecret() ?? '');
});
afterAll(async () => {
  await caddy.stop();
  await world.end();
});

const brandAt = async (host: string) => {
  const { status, body, certificateFor } = await caddy.get(host, '/v1/brand');
  return { status, name: (JSON.parse(body) as { name?: string }).name, certificateFor };
};

it('a host of a brand has a certificate when it is opened for the first time, and shows the brand (D-45)', async () => {
  expect(await brandAt('senja.localhost')).toEqual({ status: 200, name: 'Senja Domain', certificateFor: 'DNS:senja.localhost' });
  expect(await brandAt('kopihost.localhost')).toMatchObject({ status: 200, name: 'KopiHost', certificateFor: 'DNS:kopihost.localhost' });
});

it('one that is added is served at once, without anybody touching the proxy', async () => {
  await expect(caddy.get('baru.localhost', '/v1/brand')).rejects.toThrow();
  await world.customers.get(AddHost).run(world.cast.subReseller, { word: 'baru' });
  expect(await brandAt('baru.localhost')).toMatchObject({ status: 200, name: 'Senja Domain' });
});

it('a host that nobody has, or had, gets no certificate', async () => {
  await expect(caddy.get('tiada.localhost', '/v1/brand')).rejects.toThrow();
  const host = await world.customers.get(AddHost).run(world.cast.subReseller, { word: 'lepas' });
  await world.customers.get(ReleaseHost).run(world.cast.subReseller, host.id);
  await expect(caddy.get('lepas.localhost', '/v1/brand')).rejects.toThrow();
});

it('the certificate of one brand opens no other one’s shop', async () => {
  expect(await caddy.get('senja.localhost', '/v1/brand', 'awan.localhost')).toMatchObject({ status: 421 });
});

it('nobody asks for certificates by way of the proxy', async () => {
  const key = encodeURIComponent(world.settings.tlsAskSecret() ?? '');
  const path = `/v1/internal/tls-ask?domain=senja.localhost&key=${key}`;
  expect(await caddy.get('senja.localhost', path)).toMatchObject({ status: 404, body: '' });
});
