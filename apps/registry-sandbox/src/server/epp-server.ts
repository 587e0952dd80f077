import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type Server, type TLSSocket, createServer } from 'node:tls';
import { EppSession, type SessionShared } from './epp-session';

const CONNECTIONS_MAX = 256;

export interface EppServerOptions extends SessionShared {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly key: Buffer;
  readonly cert: Buffer;
  /** Connections on which nothing moved for so long are closed. */
  readonly idleMs: number;
}

/** EPP over TCP and TLS (RFC 5734), TLS 1.2 or later. */
export class EppServer {
  private readonly sockets = new Set<TLSSocket>();

  private constructor(private readonly server: Server) {}

  static async listen(options: EppServerOptions): Promise<EppServer> {
    const { key, cert, host, port, idleMs, log } = options;
    const server = createServer({ key, cert, minVersion: 'TLSv1.2' });
    const epp = new EppServer(server);
    server.maxConnections = CONNECTIONS_MAX;
    server.on('tlsClientError', (error) => log(`a client did not come to terms about TLS: ${error.message}`));
    server.on('secureConnection', (socket) => {
      epp.sockets.add(socket);
      // A reset by the client ends in 'close' as everything else does.
      socket.on('error', () => undefined);
      socket.setTimeout(idleMs, () => socket.destroy());
      socket.on('close', () => epp.sockets.delete(socket));
      new EppSession(socket, options).start();
    });
    server.listen(port, host);
    await once(server, 'listening');
    return epp;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}
