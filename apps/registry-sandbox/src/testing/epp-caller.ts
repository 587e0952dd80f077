import { readFileSync } from 'node:fs';
import { type TLSSocket, connect } from 'node:tls';
import { EPP_NS, FrameReader, type XmlElement, frame, parseXml } from '#libs/registry';
import type { SandboxInfo } from '../sandbox-info';

/** What came back, or `'closed'` when the server ended the connection instead. */
export type Heard = XmlElement | 'closed';

/** A plain EPP client for tests: it sends exactly what it is told and hands back whole answers, in order. */
export class EppCaller {
  private readonly reader = new FrameReader();
  private readonly heard: Buffer[] = [];
  private closed = false;
  private wake: () => void = () => undefined;

  private constructor(private readonly socket: TLSSocket) {
    socket.on('data', (chunk: Buffer) => {
      this.heard.push(...this.reader.feed(chunk));
      this.wake();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.closed = true;
      this.wake();
    });
  }

  /** Connects, checking the server's certificate. The greeting waits to be heard. */
  static async connect({ host, port, caFile }: SandboxInfo): Promise<EppCaller> {
    const socket = connect({ host, port, ca: readFileSync(caFile), servername: 'localhost' });
    const caller = new EppCaller(socket);
    await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
    return caller;
  }

  /** Connects and logs in as the first registrar, or another. */
  static async loggedIn(info: SandboxInfo, user = info.accounts[0]!.user): Promise<EppCaller> {
    const caller = await EppCaller.connect(info);
    await caller.hear();
    const { password } = info.accounts.find((each) => each.user === user)!;
    const answer = await caller.ask(loginXml(user, password));
    if (codeOf(answer) !== 1000) throw new Error(`the login was answered ${codeOf(answer)}`);
    return caller;
  }

  send(xml: string): void {
    this.socket.write(frame(xml));
  }

  sendBytes(bytes: Buffer): void {
    this.socket.write(bytes);
  }

  /** The next document as it came. */
  async hearBytes(): Promise<Buffer | 'closed'> {
    for (;;) {
      const next = this.heard.shift();
      if (next) return next;
      if (this.closed) return 'closed';
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  async hear(): Promise<Heard> {
    const bytes = await this.hearBytes();
    return bytes === 'closed' ? bytes : parseXml(bytes);
  }

  async ask(xml: string): Promise<Heard> {
    this.send(xml);
    return this.hear();
  }

  /** True while no further document has come and the server has not hung up. */
  get isWaiting(): boolean {
    return !this.closed && this.heard.length === 0;
  }

  hangUp(): void {
    this.socket.destroy();
  }
}

/** The result code of a response. */
export function codeOf(heard: Heard): number | 'closed' {
  if (heard === 'closed') return heard;
  return Number(responseOf(heard).first(EPP_NS.epp, 'result')?.attribute('code'));
}

export const messageOf = (heard: Heard): string | undefined => responseOf(heard).first(EPP_NS.epp, 'result')?.textOf(EPP_NS.epp, 'msg');

/** The object data of a response: `domain:infData` and the like. */
export function dataOf(heard: Heard): XmlElement {
  const data = responseOf(heard).first(EPP_NS.epp, 'resData')?.children[0];
  if (!data) throw new Error(`no resData, but ${codeOf(heard)}: ${messageOf(heard)}`);
  return data;
}

export function responseOf(heard: Heard): XmlElement {
  const response = heard === 'closed' ? undefined : heard.first(EPP_NS.epp, 'response');
  if (!response) throw new Error('not a response');
  return response;
}

const OBJECT_URIS = [EPP_NS.domain, EPP_NS.contact, EPP_NS.host];

export const eppXml = (inside: string): string => `<?xml version="1.0"?><epp xmlns="${EPP_NS.epp}">${inside}</epp>`;

export const commandXml = (inside: string, clTRID?: string): string =>
  eppXml(`<command>${inside}${clTRID === undefined ? '' : `<clTRID>${clTRID}</clTRID>`}</command>`);

export function loginXml(user: string, password: string, newPassword?: string, uris: readonly string[] = OBJECT_URIS): string {
  const change = newPassword === undefined ? '' : `<newPW>${newPassword}</newPW>`;
  const services = uris.map((uri) => `<objURI>${uri}</objURI>`).join('');
  return commandXml(
    `<login><clID>${user}</clID><pw>${password}</pw>${change}<options><version>1.0</version><lang>en</lang></options><svcs>${services}</svcs></login>`,
  );
}

/** One object command: `objectXml('create', 'domain', '<domain:name>kopi.id</domain:name>…')`. */
export const objectXml = (verb: string, kind: 'contact' | 'domain' | 'host', inside: string, clTRID?: string): string =>
  commandXml(`<${verb}><${kind}:${verb} xmlns:${kind}="${EPP_NS[kind]}">${inside}</${kind}:${verb}></${verb}>`, clTRID);

export const contactXml = (id: string): string =>
  objectXml(
    'create',
    'contact',
    `<contact:id>${id}</contact:id><contact:postalInfo type="int"><contact:name>Sari</contact:name><contact:addr><contact:street>Jl. Braga 1</contact:street>` +
      `<contact:city>Bandung</contact:city><contact:pc>40111</contact:pc><contact:cc>ID</contact:cc></contact:addr></contact:postalInfo>` +
      `<contact:voice>+62.2212345678</contact:voice><contact:email>sari@kopisenja.id</contact:email>` +
      `<contact:authInfo><contact:pw>rahasia-Sari1</contact:pw></contact:authInfo>`,
  );

/** A create of a domain whose registrant is `sari1`. */
export const domainXml = (name: string, clTRID?: string, years = 1): string =>
  objectXml(
    'create',
    'domain',
    `<domain:name>${name}</domain:name><domain:period unit="y">${years}</domain:period><domain:registrant>sari1</domain:registrant>` +
      `<domain:contact type="admin">sari1</domain:contact><domain:authInfo><domain:pw>rahasia-Kopi1</domain:pw></domain:authInfo>`,
    clTRID,
  );

export const infoXml = (name: string, authInfo?: string): string =>
  objectXml(
    'info',
    'domain',
    `<domain:name>${name}</domain:name>${authInfo === undefined ? '' : `<domain:authInfo><domain:pw>${authInfo}</domain:pw></domain:authInfo>`}`,
  );
