import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How requests are signed (Signature Version 4). Whether the sum is right is not looked at: the library is trusted with that. */
const SIGNED = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/[\w-]+\/s3\/aws4_request, SignedHeaders=\S+, Signature=[0-9a-f]{64}$/;
const PAGE = 2;

interface Stored {
  readonly bytes: Buffer;
  at: Date;
}

/** A store that speaks as much S3 as papers need: put once or anew, get, delete, list in pages; only for who has the key. */
export class S3Server {
  /** By `/bucket/name`. */
  readonly objects = new Map<string, Stored>();
  private server: Server | undefined;

  constructor(private readonly accessKeyId: string) {}

  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      void this.answer(request, response);
    });
    await new Promise<void>((resolve) => this.server!.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat((await request.toArray()) as Buffer[]);
    const { pathname, searchParams } = new URL(request.url!, 'http://s3');
    const [status, content] = this.isSigned(request)
      ? this.done(request, decodeURIComponent(pathname), searchParams, body)
      : ([403, error('SignatureDoesNotMatch')] as const);
    response.writeHead(status).end(content);
  }

  private isSigned({ headers }: IncomingMessage): boolean {
    return SIGNED.exec(headers.authorization ?? '')?.[1] === this.accessKeyId;
  }

  private done(request: IncomingMessage, path: string, query: URLSearchParams, body: Buffer): readonly [number, (string | Buffer)?] {
    const found = this.objects.get(path);
    if (query.has('list-type')) return [200, this.list(path.replace(/\/?$/, '/'), query.get('continuation-token') ?? '')];
    if (request.method === 'PUT') {
      if (found && request.headers['if-none-match'] === '*') return [412, error('PreconditionFailed')];
      this.objects.set(path, { bytes: body, at: new Date() });
      return [200];
    }
    if (request.method === 'DELETE') {
      this.objects.delete(path);
      return [204];
    }
    return found ? [200, found.bytes] : [404, error('NoSuchKey')];
  }

  private list(bucket: string, after: string): string {
    const names = [...this.objects.keys()].filter((name) => name.startsWith(bucket) && name.slice(bucket.length) > after).sort();
    const page = names.slice(0, PAGE).map((name) => ({ key: name.slice(bucket.length), at: this.objects.get(name)!.at }));
    const rows = page.map(({ key, at }) => `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified></Contents>`);
    const next = names.length > PAGE ? `<NextContinuationToken>${page.at(-1)!.key}</NextContinuationToken>` : '';
    return `<ListBucketResult><IsTruncated>${names.length > PAGE}</IsTruncated>${next}${rows.join('')}</ListBucketResult>`;
  }
}

const error = (code: string): string => `<Error><Code>${code}</Code><Message>${code}</Message></Error>`;
