import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RrSet, RrSetChange } from '../src/drivers/rrsets';

const KEY = 'rahasia';
const BASE = '/api/v1/servers/localhost/';

interface SmallZone {
  dnssec: boolean;
  sets: Map<string, RrSet>;
}

/** As much of PowerDNS's API as the driver uses, answering as the real one (4.7) was seen to. */
export class SmallPowerDns {
  /** What was asked, `PATCH kopisenja.id.`, in order. */
  readonly asked: string[] = [];
  readonly zones = new Map<string, SmallZone>();
  /** Which request from now on is carried out and never answered; 0 for none. */
  dropAt = 0;
  isBusy = false;
  /** The tag of the key that it signs with. */
  keyTag = 29_642;
  /** What happens elsewhere before the next request is answered. */
  meanwhile: (() => Promise<void>) | undefined;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      void bodyOf(request).then(async (body) => {
        const { meanwhile } = this;
        this.meanwhile = undefined;
        await meanwhile?.();
        const [status, answer] = this.isBusy ? [503, 'Busy'] : this.answer(request, body);
        if (this.dropAt > 0 && (this.dropAt -= 1) === 0) return response.destroy();
        return response.writeHead(status).end(typeof answer === 'string' ? answer : JSON.stringify(answer));
      });
    });
  }

  async start(): Promise<{ url: string; key: string }> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`, key: KEY };
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** What a zone's names are answered with, `www.kopisenja.id. A 192.0.2.1`, without its name servers. */
  served(zone: string): string[] {
    return [...(this.zones.get(zone)?.sets.values() ?? [])]
      .filter(({ type }) => type !== 'SOA' && type !== 'NS')
      .flatMap(({ name, type, records }) => records.map(({ content }) => `${name} ${type} ${content}`));
  }

  private answer({ method, url, headers }: IncomingMessage, body: Record<string, unknown>): [number, object | string] {
    if (headers['x-api-key'] !== KEY) return [401, 'Unauthorized'];
    const [, name = String(body['name']), keys] = url!.slice(BASE.length).split('/');
    this.asked.push(`${method} ${name}${keys ? ' keys' : ''}`);
    const zone = this.zones.get(name);
    if (method === 'POST') return zone ? [409, 'Conflict'] : [201, this.create(name)];
    if (!zone) return [404, 'Not Found'];
    switch (method) {
      case 'GET':
        return [200, keys ? keysOf(zone, this.keyTag) : { dnssec: zone.dnssec, rrsets: [...zone.sets.values()] }];
      case 'PATCH':
        return this.patch(zone, body['rrsets'] as RrSetChange[]);
      case 'PUT':
        zone.dnssec = Boolean(body['dnssec']);
        return [204, ''];
      default:
        this.zones.delete(name);
        return [204, ''];
    }
  }

  private create(name: string): object {
    const soa: RrSet = { name, type: 'SOA', ttl: 3_600, records: [{ content: 'a.example. b.example. 1 1 1 1 1' }] };
    this.zones.set(name, { dnssec: false, sets: new Map([[`${name} SOA`, soa]]) });
    return { name };
  }

  /** All of it or nothing. */
  private patch(zone: SmallZone, changes: readonly RrSetChange[]): [number, object | string] {
    const bad = changes.find(
      (each) => each.changetype === 'REPLACE' && each.type === 'A' && each.records.some(({ content }) => !/^[\d.]+$/.test(content)),
    );
    if (bad) return [422, { error: `Record ${bad.name}/A: Parsing record content` }];
    for (const each of changes) {
      if (each.changetype === 'DELETE') zone.sets.delete(`${each.name} ${each.type}`);
      else zone.sets.set(`${each.name} ${each.type}`, { name: each.name, type: each.type, ttl: each.ttl, records: each.records });
    }
    return [204, ''];
  }
}

const keysOf = ({ dnssec }: SmallZone, tag: number): object[] =>
  dnssec
    ? [
        { active: true, ds: [`${tag} 13 1 33448b`, `${tag} 13 2 ${'303d7d0a'.repeat(8)}`, `${tag} 13 4 0a5f35`] },
        { active: false, ds: ['1 13 2 ff'] },
      ]
    : [];

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
