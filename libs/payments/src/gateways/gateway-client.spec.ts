import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Settings } from '#libs/platform';
import { Logger } from '@nestjs/common';
import { GatewayClient } from './gateway-client';
import { GatewayUnavailable } from './gateway-error';

let server: Server;
let client: GatewayClient;
let asked: string[];

beforeAll(async () => {
  Logger.overrideLogger(false);
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const [, what] = /\/doku\/(\w+)/.exec(request.url ?? '') ?? [];
    if (what === 'elsewhere') return response.writeHead(302, { location: '/doku/good' }).end();
    if (what === 'long') return response.writeHead(200).end('x'.repeat(300 * 1024));
    if (what === 'half') return response.writeHead(200, { 'content-length': '100' }).write('{') && setImmediate(() => response.destroy());
    if (what === 'html') return response.writeHead(404).end('<html>');
    return response.writeHead(what === 'broken' ? 502 : 200).end('{"a":1}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  client = new GatewayClient(
    Settings.load({ NODE_ENV: 'test', PAYMENT_GATEWAYS: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
  );
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const send = (path: string) => client.send({ method: 'GET', host: 'doku', path, headers: {} });

describe('a payment gateway', () => {
  it('is asked at its own host, and answers in JSON or not', async () => {
    expect(await send('/good?x=1')).toEqual({ status: 200, body: { a: 1 } });
    expect(await send('/html')).toEqual({ status: 404, body: null });
    expect(asked).toEqual(['GET /doku/good?x=1', 'GET /doku/html']);
  });

  it('that sends us elsewhere is not followed', async () => {
    await expect(send('/elsewhere')).rejects.toThrow(GatewayUnavailable);
    expect(asked).toEqual(['GET /doku/elsewhere']);
  });

  it.each(['/long', '/half', '/broken'])('that gives no whole answer has not answered: %s', async (path) => {
    await expect(send(path)).rejects.toThrow(GatewayUnavailable);
  });
});
