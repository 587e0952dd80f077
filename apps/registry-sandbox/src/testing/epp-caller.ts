import { type XmlElement, parseXml } from '#libs/platform';
import { readFileSync } from 'node:fs';
import { type TLSSocket, connect } from 'node:tls';
import { EPP_NS, FrameReader, frame } from '#libs/registry';
import type { SandboxInfo } from '../sandbox-info';
import { loginXml } from './epp-documents';

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
