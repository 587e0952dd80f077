import { Resolver } from 'node:dns/promises';
import { type Authority, type DnsAnswer, type DnsQuestion, DnsResolver } from './dns-resolver';

/** What node:dns says when a name, or a record of that type, is known not to be there. */
const NOT_THERE: ReadonlySet<unknown> = new Set(['ENOTFOUND', 'ENODATA']);
/** And when nobody was heard. */
const UNHEARD: ReadonlySet<unknown> = new Set(['ETIMEOUT', 'ECONNREFUSED', 'ECANCELLED']);
const TRIES = 2;

/** Asks the servers given, or those of the machine. */
export class NodeDnsResolver extends DnsResolver {
  readonly isOn = true;
  private readonly resolver: Resolver;

  constructor(
    servers: readonly string[],
    private readonly timeoutMs: number,
  ) {
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

  override async authority(zone: string, server: string): Promise<Authority> {
    const one = new Resolver({ timeout: this.timeoutMs, tries: TRIES });
    one.setServers([server]);
    try {
      await one.resolveSoa(zone);
      return 'answers';
    } catch (error) {
      return UNHEARD.has((error as NodeJS.ErrnoException).code) ? 'silent' : 'lame';
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
