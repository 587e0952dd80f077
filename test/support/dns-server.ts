import { type Socket, createSocket } from 'node:dgram';
import { once } from 'node:events';

/** Numbers of record types (RFC 1035, 3.2.2; RFC 3596). */
const TYPES = { A: 1, CNAME: 5, SOA: 6, TXT: 16, AAAA: 28 } as const;
type RecordType = keyof typeof TYPES;

const HEADER = 12;
const NAME_ERROR = 3;
const TEXT_MAX = 255;

const nameBytes = (name: string): Buffer =>
  Buffer.concat([...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])), Buffer.from([0])]);

function textBytes(text: string): Buffer {
  const parts = text.match(new RegExp(`[^]{1,${TEXT_MAX}}`, 'g')) ?? [''];
  return Buffer.concat(parts.map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part, 'latin1')])));
}

/** Sixteen bytes of an IPv6 address. */
function v6Bytes(address: string): Buffer {
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string) => part.split(':').filter(Boolean);
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(address.includes('::') ? missing : 0).fill('0'), ...groups(tail)];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

const DATA: Readonly<Record<RecordType, (value: string) => Buffer>> = {
  A: (value) => Buffer.from(value.split('.').map(Number)),
  AAAA: v6Bytes,
  CNAME: nameBytes,
  // Of a name server; the rest does not matter here.
  SOA: (value) => Buffer.concat([nameBytes(value), nameBytes(value), Buffer.alloc(20)]),
  TXT: textBytes,
};

/** A DNS server that knows what a test tells it, on a port of this machine. */
export class DnsServer {
  private readonly records = new Map<string, readonly string[]>();
  private readonly silent = new Set<string>();

  private constructor(private readonly socket: Socket) {
    socket.on('message', (question, { port, address }) => {
      const answer = this.answer(question);
      if (answer) socket.send(answer, port, address);
    });
  }

  /** Another one may be at the same port of another address of this machine. */
  static async start(port = 0, address = '127.0.0.1'): Promise<DnsServer> {
    const socket = createSocket('udp4').bind(port, address);
    await once(socket, 'listening');
    return new DnsServer(socket);
  }

  get port(): number {
    return this.socket.address().port;
  }

  /** `127.0.0.1:port` */
  get address(): string {
    return `${this.socket.address().address}:${this.port}`;
  }

  /** From now on these are the records of that name and type; none takes them away. */
  say(name: string, type: RecordType, ...values: string[]): void {
    this.records.set(`${name} ${TYPES[type]}`, values);
  }

  keepSilentAbout(name: string): void {
    this.silent.add(name);
  }

  speakAbout(name: string): void {
    this.silent.delete(name);
  }

  close(): void {
    this.socket.close();
  }

  private answer(question: Buffer): Buffer | undefined {
    const labels: string[] = [];
    let at = HEADER;
    for (let length = question[at]!; length > 0; length = question[at]!) {
      labels.push(question.toString('latin1', at + 1, at + 1 + length));
      at += 1 + length;
    }
    const type = question.readUInt16BE(at + 1);
    const asked = question.subarray(HEADER, at + 5);
    const name = labels.join('.').toLowerCase();
    if (this.silent.has(name)) return undefined;
    const known = Object.keys(TYPES) as RecordType[];
    const word = known.find((each) => TYPES[each] === type);
    const values = (word && this.records.get(`${name} ${type}`)) ?? [];
    const isThere = known.some((each) => (this.records.get(`${name} ${TYPES[each]}`) ?? []).length > 0);
    const head = Buffer.alloc(HEADER);
    question.copy(head, 0, 0, 2);
    // An answer with authority, to a question that wanted recursion.
    head.writeUInt16BE(0x8580 | (isThere ? 0 : NAME_ERROR), 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(values.length, 6);
    return Buffer.concat([head, asked, ...values.map((value) => this.record(type, DATA[word!](value)))]);
  }

  /** A record of the name that was asked about (RFC 1035, 4.1.4: a pointer to it), good for no time. */
  private record(type: number, data: Buffer): Buffer {
    const fixed = Buffer.alloc(12);
    fixed.writeUInt16BE(0xc000 | HEADER, 0);
    fixed.writeUInt16BE(type, 2);
    fixed.writeUInt16BE(1, 4);
    fixed.writeUInt16BE(data.length, 10);
    return Buffer.concat([fixed, data]);
  }
}
