import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { ConnectionOptions, TLSSocket } from 'node:tls';
import type { RegistrySettings } from '../registry-settings';
import { AnswerLost } from './answer-lost';
import { frame } from './frame';
import { FrameReader } from './frame-reader';
import { NoSession } from './no-session';

interface Waiting {
  readonly resolve: (document: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** One TLS connection that carries EPP documents both ways. It knows frames, not what is in them. */
export class EppConnection {
  private readonly reader = new FrameReader();
  private readonly arrived: Buffer[] = [];
  private waiting: Waiting | undefined;
  private ended: string | undefined;

  private constructor(private readonly socket: TLSSocket) {
    socket.setNoDelay(true);
    socket.setKeepAlive(true);
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    socket.on('error', (error) => this.end(reasonOf(error)));
    socket.on('end', () => this.end('the registry closed the connection'));
    socket.on('close', () => this.end('the registry closed the connection'));
  }

  /** Connects with TLS 1.2 or later, and the registry's name in the handshake. Throws NoSession. */
  static open(settings: RegistrySettings): Promise<EppConnection> {
    const seconds = settings.timeouts.connectSeconds;
    return new Promise((resolve, reject) => {
      const socket = connect(tlsOptions(settings));
      const fail = (reason: string): void => {
        clearTimeout(timer);
        socket.destroy();
        reject(new NoSession(`no connection to ${settings.host}:${settings.port}: ${reason}`));
      };
      const timer = setTimeout(() => fail(`no handshake in ${seconds} s`), seconds * 1000);
      const onError = (error: Error): void => fail(reasonOf(error));
      const onClose = (): void => fail('it was closed during the handshake');
      socket.on('error', onError).on('close', onClose);
      socket.once('secureConnect', () => {
        clearTimeout(timer);
        socket.off('error', onError).off('close', onClose);
        resolve(new EppConnection(socket));
      });
    });
  }

  /** False after the connection ended, and when the registry spoke without being asked: then answers no longer match. */
  get isUsable(): boolean {
    return this.ended === undefined && this.arrived.length === 0 && !this.reader.midFrame;
  }

  send(xml: string): void {
    this.socket.write(frame(xml));
  }

  /** The next document. Throws AnswerLost, and closes the connection, when it does not come in time or not whole. */
  receive(seconds: number): Promise<Buffer> {
    const next = this.arrived.shift();
    if (next) return Promise.resolve(next);
    if (this.ended !== undefined) return Promise.reject(new AnswerLost(this.ended));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.close(`no answer in ${seconds} s`), seconds * 1000);
      this.waiting = {
        resolve: (document) => {
          clearTimeout(timer);
          resolve(document);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
    });
  }

  close(reason = 'we closed the connection'): void {
    this.end(reason);
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    if (this.ended !== undefined) return;
    try {
      this.arrived.push(...this.reader.feed(chunk));
    } catch (error) {
      return this.close((error as Error).message);
    }
    if (!this.waiting || this.arrived.length === 0) return;
    const { resolve } = this.waiting;
    this.waiting = undefined;
    resolve(this.arrived.shift()!);
  }

  private end(reason: string): void {
    this.ended ??= reason;
    this.waiting?.reject(new AnswerLost(this.ended));
    this.waiting = undefined;
  }
}

/** When every address of a host fails, Node's error has a code and no message. */
const reasonOf = (error: NodeJS.ErrnoException): string => error.message || (error.code ?? error.name);

function tlsOptions({ host, port, tls }: RegistrySettings): ConnectionOptions {
  return {
    host,
    port,
    minVersion: 'TLSv1.2',
    // An address cannot be a server name (RFC 6066); the certificate is then checked against the address itself.
    servername: tls.servername ?? (isIP(host) === 0 ? host : undefined),
    ca: tls.ca,
    cert: tls.cert,
    key: tls.key?.reveal(),
    passphrase: tls.passphrase?.reveal(),
    rejectUnauthorized: tls.rejectUnauthorized,
  };
}
