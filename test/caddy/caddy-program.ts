import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TLSSocket } from 'node:tls';

/** What came back over TLS, and what the certificate is for. */
export interface TlsAnswer {
  readonly status: number;
  readonly body: string;
  readonly certificateFor: string;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Debian's caddy with the configuration of docker/Caddyfile, and an authority of its own instead of one on the internet. */
export class CaddyProgram {
  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
    private readonly root: string,
  ) {}

  static async start(folder: string, customerPort: number, askKey: string): Promise<CaddyProgram> {
    const [https, http] = [await freePort(), await freePort()];
    // Caddy's own word: a test puts no authority of its own among those that this machine trusts.
    const options = ['admin off', 'local_certs', 'skip_install_trust', `https_port ${https}`, `http_port ${http}`];
    const variables = {
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      TLS_ASK_KEY: askKey,
      CUSTOMER_UPSTREAM: `127.0.0.1:${customerPort}`,
      CADDY_OPTIONS: options.join('\n\t'),
    };
    const said = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
    const child = spawn('env', [...said, 'caddy', 'run', '--config', 'docker/Caddyfile', '--adapter', 'caddyfile'], { stdio: 'ignore' });
    const root = join(folder, 'caddy', 'pki', 'authorities', 'local', 'root.crt');
    for (let tries = 0; !existsSync(root); tries += 1) {
      if (tries > 300 || child.exitCode !== null) throw new Error('caddy did not start: is it installed?');
      await sleep(100);
    }
    return new CaddyProgram(child, https, root);
  }

  async stop(): Promise<void> {
    this.child.kill();
    if (this.child.exitCode === null) await once(this.child, 'exit');
  }

  /** Asks as a browser would: for the certificate of one host, and for the page of one, which is the same unless somebody plays a trick. */
  get(servername: string, path: string, host = servername): Promise<TlsAnswer> {
    const ca = readFileSync(this.root);
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: this.port, servername, path, ca, headers: { Host: host }, agent: false, timeout: 20_000 },
        (response) => {
          const { subjectaltname = '' } = (response.socket as TLSSocket).getPeerCertificate();
          text(response).then((body) => resolve({ status: response.statusCode ?? 0, body, certificateFor: subjectaltname }), reject);
        },
      );
      sent.on('error', reject).end();
    });
  }
}
