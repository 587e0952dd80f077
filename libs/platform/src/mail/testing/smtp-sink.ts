import { once } from 'node:events';
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';

/** A mail as the server took it. */
export interface Taken {
  readonly from: string;
  readonly to: string;
  /** As it came over the wire, with dots unstuffed. */
  readonly message: string;
}

/** A mail server (RFC 5321, as much as a sender needs) on a free port: it keeps what it takes, and says no where a test wants it to. */
export class SmtpSink {
  readonly taken: Taken[] = [];
  /** Replies other than the usual one, by the beginning of the command; `.` is the end of a message. */
  readonly replies = new Map<string, string>();

  private constructor(private readonly server: Server) {}

  static async listen(): Promise<SmtpSink> {
    const server = createServer();
    const sink = new SmtpSink(server);
    server.on('connection', (socket) => sink.talk(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    await closed;
  }

  private talk(socket: Socket): void {
    let pending = '';
    let [from, to, message] = ['', '', undefined as string | undefined];
    const say = (command: string, usual: string): void => {
      const said = [...this.replies].find(([start]) => command.startsWith(start))?.[1] ?? usual;
      socket.write(`${said}\r\n`);
      if (command === '.' && said.startsWith('250')) this.taken.push({ from, to, message: message! });
      if (command === 'QUIT') socket.end();
    };
    const take = (line: string): void => {
      if (message !== undefined && line !== '.') return void (message += `${line.replace(/^\./, '')}\r\n`);
      if (line.startsWith('MAIL FROM:')) from = /<(.*?)>/.exec(line)![1]!;
      if (line.startsWith('RCPT TO:')) to = /<(.*?)>/.exec(line)![1]!;
      say(line, line === 'DATA' ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 ok');
      message = line === 'DATA' ? '' : undefined;
    };
    socket.on('error', () => undefined).setEncoding('utf8');
    socket.write('220 sink\r\n');
    socket.on('data', (text: string) => {
      const lines = (pending + text).split('\r\n');
      pending = lines.pop()!;
      for (const line of lines) take(line);
    });
  }
}
