import { Agent, request } from 'node:http';

/** What a caller has to know about an answer that came: it was a good one. */
interface Wish {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Callers of one API under one host name, each on a connection that stays open. */
export class HttpClient {
  private readonly agent: Agent;

  constructor(
    private readonly url: URL,
    private readonly host: string,
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** @returns the body. @throws Error with the answer unless its status is 2xx. */
  send({ method, path, headers = {}, body }: Wish): Promise<unknown> {
    const sent = body === undefined ? '' : JSON.stringify(body);
    const content = body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(sent) };
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.url;
      const options = { hostname, port, method, path, agent: this.agent, headers: { ...headers, ...content, Host: this.host } };
      const call = request(options, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('end', () => {
          const text = Buffer.concat(parts).toString();
          if (Math.floor((response.statusCode ?? 0) / 100) === 2) resolve(JSON.parse(text));
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`));
        });
      });
      call.once('error', reject);
      call.end(sent);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
