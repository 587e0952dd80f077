import { SECOND } from '#libs/kernel';
import { type RrSet, changesOf, rrSetsOf } from './rrsets';
import { type Served, type WantedZone, ZoneDriver } from './zone-driver';

/** Where PowerDNS's HTTP API is, and who answers for its zones. */
export interface PowerDnsSettings {
  /** `http://127.0.0.1:8081` */
  readonly url: string;
  readonly key: string;
  readonly nameServers: readonly string[];
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const PATIENCE_MS = 15 * SECOND;
/** How long the zone's own name servers may be remembered, in seconds. */
const NS_TTL = 86_400;
/** The digest of DS records that registries take: SHA-256 (RFC 4509). */
const SHA_256 = '2';

/**
 * PowerDNS over its HTTP API. A zone is read, and changed by what is different, in one PATCH that counts whole or not at all;
 * so whatever an answer that got lost has left behind, the next call makes right.
 */
export class PowerDnsDriver extends ZoneDriver {
  readonly canSign = true;

  constructor(private readonly settings: PowerDnsSettings) {
    super();
  }

  async serve(zone: WantedZone): Promise<Served> {
    const path = `zones/${zone.name}.`;
    const found = await this.send('GET', path);
    const standing = found.status === 404 ? await this.create(zone.name) : found;
    if (standing.status >= 300) return refusedBy(standing);
    const { nameServers } = this.settings;
    const changes = changesOf(setsIn(standing), rrSetsOf(zone.name, zone.records, nameServers, NS_TTL));
    const changed = changes.length === 0 ? undefined : await this.send('PATCH', path, { rrsets: changes });
    if (changed && changed.status >= 300) return refusedBy(changed);
    if (standing.body['dnssec'] !== zone.isSigned) {
      const signed = await this.send('PUT', path, { dnssec: zone.isSigned });
      if (signed.status >= 300) return refusedBy(signed);
    }
    return { kind: 'done', ds: zone.isSigned ? await this.ds(path) : [] };
  }

  async remove(name: string): Promise<void> {
    const { status } = await this.send('DELETE', `zones/${name}.`);
    if (status !== 404 && status >= 300) throw new Error(`PowerDNS keeps ${name}: it answered ${status}`);
  }

  /** Serial numbers are made by the server, from the date (`DEFAULT`). A zone that somebody has just made is as good. */
  private async create(name: string): Promise<Answer> {
    const created = await this.send('POST', 'zones', { name: `${name}.`, kind: 'Native', soa_edit_api: 'DEFAULT', nameservers: [] });
    return created.status === 409 || created.status < 300 ? this.send('GET', `zones/${name}.`) : created;
  }

  private async ds(path: string): Promise<string[]> {
    const { body } = await this.send('GET', `${path}/cryptokeys`);
    const keys = Array.isArray(body['keys']) ? (body['keys'] as Record<string, unknown>[]) : [];
    return keys
      .filter(({ active }) => active === true)
      .flatMap(({ ds }) => (Array.isArray(ds) ? (ds as unknown[]) : []))
      .filter((each): each is string => typeof each === 'string' && each.split(' ')[2] === SHA_256);
  }

  private async send(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${this.settings.url}/api/v1/servers/localhost/${path}`, {
      method,
      headers: { 'x-api-key': this.settings.key, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await answer.text();
    // 5xx and a wrong key say nothing about the zone: they are for whoever runs the server.
    if (answer.status >= 500 || answer.status === 401) throw new Error(`PowerDNS answered ${answer.status}`);
    const read: unknown = text === '' ? {} : parse(text);
    return { status: answer.status, body: (Array.isArray(read) ? { keys: read } : read) as Record<string, unknown> };
  }
}

const setsIn = ({ body }: Answer): RrSet[] => (Array.isArray(body['rrsets']) ? (body['rrsets'] as RrSet[]) : []);

const refusedBy = ({ status, body }: Answer): Served => ({
  kind: 'refused',
  message: typeof body['error'] === 'string' ? body['error'] : `The name server answered ${status}.`,
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { error: text };
  }
}
