import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeBook } from './fake-book';
import { FAKE_PROVIDERS } from './fake-providers';
import { Messenger } from './messenger';
import { listPage, missingPage, payPage, payPath } from './pages';
import { SCENES, play } from './scenes';
import { STYLE } from './style';
import { languageOf } from './wording';

const LOOPBACK = '127.0.0.1';
const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
const BODY_MAX = 100 * 1024;
const POLICY = "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const plain = (status: number, body: string): Reply => ({ status, body, type: 'text/plain' });

/**
 * Five payment gateways that are none, for demos and tests: their APIs below a folder each, and a page on which whoever
 * looks decides what becomes of a payment. On loopback only, and only under its names.
 */
export class FakeGateway {
  readonly book = new FakeBook();
  readonly messenger = new Messenger();
  /** So many answers of the APIs are still to be lost: what was asked for is done, and nobody hears of it. */
  losesAnswers = 0;

  private constructor(private readonly server: Server) {}

  /** Port 0 takes any free one. */
  static async listen(port: number, log: (line: string) => void): Promise<FakeGateway> {
    const server = createServer();
    const gateway = new FakeGateway(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      gateway
        .reply(request)
        .catch((error: unknown): Reply => {
          log(`the fake gateway failed: ${error instanceof Error ? error.stack : String(error)}`);
          return plain(500, 'The fake gateway failed; its log says why.');
        })
        .then(
          (answer) => (answer === null ? response.destroy() : write(response, answer)),
          () => response.destroy(),
        );
    });
    server.listen(port, LOOPBACK);
    await once(server, 'listening');
    return gateway;
  }

  get url(): string {
    return `http://${LOOPBACK}:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private async reply(request: IncomingMessage): Promise<Reply | null> {
    const { method = '', url = '/', headers } = request;
    const name = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    if (!LOOPBACK_NAMES.has(name)) return plain(403, 'The fake gateway answers on this machine only.');
    const { pathname, searchParams } = new URL(url.replace(/^\/+/, '/'), `http://${LOOPBACK}`);
    const [, host = '', path = ''] = /^\/([a-z-]+)(\/.*)$/.exec(pathname) ?? [];
    const provider = FAKE_PROVIDERS.find(({ hosts }) => hosts.includes(host));
    const body = await readBody(request);
    if (body === null) return plain(413, 'Too much.');
    if (provider) {
      const answer = provider.answer({ method, path, query: searchParams, headers, body }, this.book, (each) => this.url + payPath(each));
      if (this.losesAnswers > 0) {
        this.losesAnswers -= 1;
        return null;
      }
      return { status: answer.status, body: JSON.stringify(answer.body), type: 'application/json' };
    }
    const language = languageOf(searchParams.get('lang'), headers['accept-language']);
    if (method === 'GET') return this.page(pathname, language);
    // A form of another page that somebody has open must not pay here.
    if (method !== 'POST' || headers['sec-fetch-site'] === 'cross-site') return plain(405, 'That cannot be done here.');
    return this.act(pathname, new URLSearchParams(body), language);
  }

  private page(path: string, language: 'id' | 'en'): Reply {
    if (path === '/') return { status: 200, body: listPage(this.book.all(), language) };
    if (path === '/style.css') return { status: 200, body: STYLE, type: 'text/css' };
    const payment = this.paymentAt(path);
    return payment ? { status: 200, body: payPage(payment, language) } : { status: 404, body: missingPage(language) };
  }

  private async act(path: string, form: URLSearchParams, language: 'id' | 'en'): Promise<Reply> {
    if (path === '/callbacks') {
      this.book.callbacks.set(form.get('key') ?? '', form.get('url') ?? '');
      return seeOther('/', language);
    }
    const [payment, scene] = [this.paymentAt(path), SCENES.find((each) => each === form.get('scene'))];
    if (!payment || !scene) return { status: 404, body: missingPage(language) };
    await play(scene, payment, this.book, this.messenger);
    return seeOther(path, language);
  }

  private paymentAt(path: string) {
    const [, provider = '', orderId = ''] = /^\/pay\/([a-z]+)\/([\w%-]+)$/.exec(path) ?? [];
    return this.book.find(provider, decodeURIComponent(orderId));
  }
}

const seeOther = (path: string, language: string): Reply => ({ status: 303, body: '', headers: { location: `${path}?lang=${language}` } });

async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > BODY_MAX) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function write(response: ServerResponse, { status, body, type = 'text/html', headers }: Reply): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...headers,
  });
  response.end(body);
}
