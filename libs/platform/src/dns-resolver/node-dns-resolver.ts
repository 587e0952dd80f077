import { Resolver } from 'node:dns/promises';
import { type DnsAnswer, type DnsQuestion, DnsResolver } from './dns-resolver';

/** What node:dns says when a name, or a record of that type, is known not to be there. */
const NOT_THERE: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA']);
const TRIES = 2;

/** Asks the servers given, or those of the machine. */
export class NodeDnsResolver extends DnsResolver {
  private readonly resolver: Resolver;

  constructor(servers: readonly string[], timeoutMs: number) {
    super();
    this.resolver = new Resolver({ timeout: timeoutMs, tries: TRIES });
    if (servers.length > 0) this.resolver.setServers(servers);
  }

  override async ask(name: string, type: DnsQuestion): Promise<DnsAnswer> {
    try {
      const values = await this.values(name, type);
      return values.length > 0 ? { kind: 'found', values } : { kind: 'none' };
    } catch (error) {
      return { kind: NOT_THERE.has((error as NodeJS.ErrnoException).code) ? 'none' : 'silent' };
    }
  }

  private async values(name: string, type: DnsQuestion): Promise<string[]> {
    switch (type) {
      case 'TXT':
        return (await this.resolver.resolveTxt(name)).map((parts) => parts.join(''));
      case 'CNAME':
        return this.resolver.resolveCname(name);
      case 'A':
        return this.resolver.resolve4(name);
      case 'AAAA':
        return this.resolver.resolve6(name);
    }
  }
}
