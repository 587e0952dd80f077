import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MailFolder } from './mail-folder';
import { listPage, mailPage, missingPage } from './pages';
import { STYLE } from './style';
import { languageOf } from './wording';

const LOOPBACK = '127.0.0.1';
const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** A mail may look as it likes, and open links in windows of their own; it runs nothing and fetches nothing. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
  readonly policy?: string;
}

/**
 * The page that shows what a mail server would have sent. On loopback only, and only under its names: a web page that
 * somebody has open must not read mails through their browser (DNS rebinding).
 */
export class CatcherServer {
  private constructor(private readonly server: Server) {}

  /** Port 0 takes any free one. */
  static async listen(folder: MailFolder, port: number, log: (line: string) => void): Promise<CatcherServer> {
    const server = createServer((request, response) => {
      reply(folder, request)
        .catch((error: unknown): Reply => {
          log(`the mail catcher failed: ${error instanceof Error ? error.stack : String(error)}`);
          return { status: 500, body: 'The mail catcher failed; its log says why.', type: 'text/plain' };
        })
        .then(
          (answer) => write(response, answer, request.method === 'HEAD'),
          () => response.destroy(),
        );
    });
    server.listen(port, LOOPBACK);
    await once(server, 'listening');
    return new CatcherServer(server);
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

async function reply(folder: MailFolder, { method = '', url = '/', headers }: IncomingMessage): Promise<Reply> {
  const name = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (!LOOPBACK_NAMES.has(name)) return { status: 403, body: 'The mail catcher answers on this machine only.', type: 'text/plain' };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'Mails are read here, and nothing else.', type: 'text/plain' };
  const { pathname, searchParams } = new URL(url.replace(/^\/+/, '/'), `http://${LOOPBACK}`);
  const language = languageOf(searchParams.get('lang'), headers['accept-language']);
  if (pathname === '/') return { status: 200, body: listPage(await folder.newest(), language) };
  if (pathname === '/style.css') return { status: 200, body: STYLE, type: 'text/css' };
  const [, id = '', isPage] = /^\/mails\/([a-z0-9_]+)(\/page)?$/.exec(pathname) ?? [];
  const mail = await folder.find(id);
  if (!mail) return { status: 404, body: missingPage(language) };
  return isPage ? { status: 200, body: mail.html, policy: MAIL_POLICY } : { status: 200, body: mailPage(mail, language) };
}

function write(response: ServerResponse, { status, body, type = 'text/html', policy = PAGE_POLICY }: Reply, isHead: boolean): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(isHead ? undefined : body);
}
