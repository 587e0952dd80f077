import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DomainError } from '#libs/kernel';
import type { Control } from './control';
import { CsvText } from './csv-text';
import { ControlRefused } from './control-refused';
import { ROUTES } from './control-routes';

const LOOPBACK = '127.0.0.1';
const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
const BODY_MAX = 64 * 1024;

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/**
 * The control endpoint: JSON over HTTP on loopback, without a login. Web pages must not reach it through somebody's browser:
 * a Host that is not loopback (DNS rebinding) and any Origin (requests across sites) are refused.
 */
export class ControlServer {
  private constructor(private readonly server: Server) {}

  /** Port 0 takes any free one. */
  static async listen(control: Control, port: number, log: (line: string) => void): Promise<ControlServer> {
    const server = createServer((request, response) => {
      void reply(control, request, log).then((answer) => write(response, answer));
    });
    server.listen(port, LOOPBACK);
    await once(server, 'listening');
    return new ControlServer(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}

async function reply(control: Control, request: IncomingMessage, log: (line: string) => void): Promise<Reply> {
  try {
    if (!isLocal(request)) return refused(403, 'The control endpoint answers programs on this machine only.');
    const { pathname, searchParams } = target(request);
    const here = ROUTES.filter(({ path }) => path.test(pathname));
    const route = here.find(({ method }) => method === request.method);
    if (!route) return here.length > 0 ? refused(405, `Not ${request.method} here.`) : refused(404, 'There is nothing here.');
    const id = decoded(route.path.exec(pathname)?.[1] ?? '');
    const body = request.method === 'POST' ? await readBody(request) : {};
    return { status: 200, body: route.answer(control, { id, query: searchParams, body }) };
  } catch (error) {
    if (error instanceof DomainError) return refused(error.fault === 'missing' ? 404 : 400, error.message);
    log(`the control endpoint failed: ${error instanceof Error ? error.stack : String(error)}`);
    return refused(500, 'The sandbox failed; its log says why.');
  }
}

function isLocal({ headers }: IncomingMessage): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return LOOPBACK_NAMES.has(name) && headers.origin === undefined;
}

function target({ url = '/' }: IncomingMessage): URL {
  if (!URL.canParse(url, `http://${LOOPBACK}`)) throw new ControlRefused('The target is not an address.');
  return new URL(url, `http://${LOOPBACK}`);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new ControlRefused('The path is not properly encoded.');
  }
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_MAX) throw new ControlRefused(`The body is over ${BODY_MAX} bytes.`);
    chunks.push(chunk);
  }
  const body = parsed(Buffer.concat(chunks).toString('utf8'));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new ControlRefused('The body is a JSON object.');
  return body as Record<string, unknown>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlRefused('The body is not JSON.');
  }
}

const refused = (status: number, reason: string): Reply => ({ status, body: { reason } });

function write(response: ServerResponse, { status, body }: Reply): void {
  const [type, text] = body instanceof CsvText ? ['text/csv', body.text] : ['application/json', `${JSON.stringify(body, null, 2)}\n`];
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(text);
}
