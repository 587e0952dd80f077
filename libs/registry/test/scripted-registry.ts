import { type Markup, type XmlElement, el, parseXml, xmlDocument } from '#libs/platform';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import type { Server, TLSSocket, TlsOptions } from 'node:tls';
import { EPP_NS, FrameReader, frame } from '#libs/registry';

/** A command as it arrived. */
export interface Received {
  /** `check domain`, `login`, `hello` ... */
  readonly what: string;
  readonly element: XmlElement;
  readonly clTRID: string | undefined;
  /** 1 for the first connection. */
  readonly session: number;
}

export const SILENCE = Symbol('gives no answer');
export const HANG_UP = Symbol('closes the connection');

/** What to do with a command: answer with this XML or these bytes, or not at all. */
export type Reaction = string | Uint8Array | typeof SILENCE | typeof HANG_UP;

export type Reacting = (received: Received) => Reaction | Promise<Reaction>;

/** A registry at the other end of a real TLS connection with real frames, which does what the test tells it to. */
export class ScriptedRegistry {
  readonly received: Received[] = [];
  /** The server names that clients asked for in the handshake. */
  readonly serverNames: (string | false | null)[] = [];
  greeting = greeting();
  sessions = 0;
  private readonly script = new Map<string, Reacting[]>();
  private readonly sockets = new Set<TLSSocket>();
  private readonly watchers = new Set<() => void>();

  private constructor(private readonly server: Server) {
    server.on('secureConnection', (socket) => this.serve(socket));
  }

  static async start(options: TlsOptions): Promise<ScriptedRegistry> {
    const registry = new ScriptedRegistry(createServer(options));
    registry.server.listen(0, '127.0.0.1');
    await once(registry.server, 'listening');
    return registry;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get openConnections(): number {
    return this.sockets.size;
  }

  /** What to do with the next commands of a kind, one after another; the last reaction stays. */
  on(what: string, ...reactions: Reacting[]): this {
    this.script.set(what, reactions);
    return this;
  }

  count(what: string): number {
    return this.received.filter((each) => each.what === what).length;
  }

  /** Resolves when it is so; looks again after everything that arrives or closes. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => this.watchers.add(resolve));
  }

  /** Sends something that nobody asked for to every client. */
  speakUp(xml: string): void {
    for (const socket of this.sockets) socket.write(frame(xml));
  }

  hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.hangUp();
    this.server.close();
    await once(this.server, 'close');
  }

  private serve(socket: TLSSocket): void {
    const session = (this.sessions += 1);
    const reader = new FrameReader();
    this.sockets.add(socket);
    this.serverNames.push(socket.servername as string | false | null);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.sockets.delete(socket);
      this.tell();
    });
    socket.on('data', (chunk: Buffer) => {
      for (const document of reader.feed(chunk)) void this.react(socket, session, document);
    });
    socket.write(frame(this.greeting));
  }

  private async react(socket: TLSSocket, session: number, document: Buffer): Promise<void> {
    const received = receivedOf(document, session);
    this.received.push(received);
    const reactions = this.script.get(received.what) ?? [];
    const reacting = reactions.length > 1 ? reactions.shift() : reactions[0];
    const reaction = reacting ? await reacting(received) : this.usual(received);
    if (reaction === HANG_UP) socket.destroy();
    else if (reaction !== SILENCE) socket.write(typeof reaction === 'string' ? frame(reaction) : reaction);
    if (received.what === 'logout') socket.end();
    this.tell();
  }

  private usual(received: Received): Reaction {
    if (received.what === 'hello') return this.greeting;
    return answer(received.what === 'logout' ? 1500 : 1000, received);
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher();
    this.watchers.clear();
  }
}

/** A greeting with the three objects of RFC 5731 to 5733. */
export function greeting(
  extensions: readonly string[] = [EPP_NS.secDNS, EPP_NS.rgp],
  objects: readonly string[] = [EPP_NS.domain, EPP_NS.contact, EPP_NS.host],
): string {
  const menu = [
    el('version', {}, '1.0'),
    el('lang', {}, 'en'),
    objects.map((uri) => el('objURI', {}, uri)),
    el(
      'svcExtension',
      {},
      extensions.map((uri) => el('extURI', {}, uri)),
    ),
  ];
  return epp(el('greeting', {}, el('svID', {}, 'Scripted registry'), el('svDate', {}, '2026-11-22T03:04:05.0Z'), el('svcMenu', {}, menu)));
}

/** An answer that echoes our transaction id. */
export function answer(code: number, to: { readonly clTRID?: string }, resData?: Markup, message = 'As scripted'): string {
  const trID = el('trID', {}, to.clTRID === undefined ? undefined : el('clTRID', {}, to.clTRID), el('svTRID', {}, 'SV-1'));
  return epp(el('response', {}, el('result', { code: String(code) }, el('msg', {}, message)), resData && el('resData', {}, resData), trID));
}

export const domainData = (kind: string, ...fields: Markup[]): Markup => el(`domain:${kind}`, { 'xmlns:domain': EPP_NS.domain }, fields);

const epp = (inside: Markup): string => xmlDocument(el('epp', { xmlns: EPP_NS.epp }, inside));

function receivedOf(document: Buffer, session: number): Received {
  const content = parseXml(document).children[0]!;
  const verb = content.local === 'command' ? content.children[0]! : content;
  const object = verb.local === 'login' ? undefined : verb.children[0];
  const prefix = object && Object.entries(EPP_NS).find(([, uri]) => uri === object.uri)?.[0];
  return {
    what: [verb.local, prefix].filter(Boolean).join(' '),
    element: object ?? verb,
    clTRID: content.textOf(EPP_NS.epp, 'clTRID'),
    session,
  };
}
