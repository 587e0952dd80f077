import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';

export interface Answer {
  readonly status: number;
  readonly headers: string;
  readonly text: string;
  readonly bytes: Buffer;
}

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly token?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends thousands of requests to a program over few connections. */
export class Answers {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 4 });
  private keys = 0;

  private constructor(
    private readonly app: NestExpressApplication,
    private readonly port: number,
  ) {}

  static of(app: NestExpressApplication): Answers {
    return new Answers(app, (app.getHttpServer() as { address(): AddressInfo }).address().port);
  }

  to({ method, path, host, token, body, headers: more }: Sent): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      Host: host,
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(method === 'GET' ? {} : { 'Idempotency-Key': `matrix-key-${(this.keys += 1)}` }),
      ...(text === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
      ...more,
    };
    return new Promise((resolve, reject) => {
      const sent = request({ agent: this.agent, host: '127.0.0.1', port: this.port, method, path, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const bytes = Buffer.concat(parts);
          resolve({ status: answer.statusCode ?? 0, headers: JSON.stringify(answer.headers), text: bytes.toString(), bytes });
        });
      });
      sent.on('error', reject);
      sent.end(text);
    });
  }

  /** `GET /v1/nodes/:node` of every route that the program really has. */
  routes(): string[] {
    const { router } = this.app.getHttpAdapter().getInstance() as {
      router: { stack: readonly { readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> } }[] };
    };
    return router.stack
      .flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : []))
      .filter((route) => !/^GET \/(docs|openapi)/.test(route))
      .sort();
  }

  close(): void {
    this.agent.destroy();
  }
}
