import { DnsResolver, Settings, isPublicAddress } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { NameServer, NameServerTrouble } from './name-server';

/** The most addresses of one host that are asked. */
const ADDRESSES_MAX = 4;

/**
 * Asks name servers whether they serve a domain, before it gets them: as strangers name them, only at addresses of the Internet. It
 * is a warning and no more: a server may be set up a minute later. Those that answer for zones here are told by ourselves.
 */
@Injectable()
export class CheckNameServers {
  constructor(
    private readonly resolver: DnsResolver,
    private readonly settings: Settings,
  ) {}

  /** What is the matter with each of them, in their order; undefined where nothing is. */
  run(domain: string, servers: readonly NameServer[]): Promise<(NameServerTrouble | undefined)[]> {
    const isOff = this.settings.nameServerChecks === 'off' || !this.resolver.isOn;
    return Promise.all(servers.map(async (server) => (isOff ? undefined : this.troubleOf(domain, server))));
  }

  private async troubleOf(domain: string, { name, addresses }: NameServer): Promise<NameServerTrouble | undefined> {
    if (this.settings.answersFor([name])) return undefined;
    const found = addresses.length > 0 ? ({ kind: 'found', values: addresses } as const) : await this.resolver.addresses(name);
    if (found.kind !== 'found') return found.kind === 'none' ? 'unknown-host' : 'silent';
    const port = this.settings.nameServerChecks.split(':')[1];
    const reachable = found.values.filter((address) => port !== undefined || isPublicAddress(address)).slice(0, ADDRESSES_MAX);
    if (reachable.length === 0) return 'not-public';
    const said = await Promise.all(reachable.map((address) => this.resolver.authority(domain, port ? `${address}:${port}` : address)));
    if (said.includes('answers')) return undefined;
    return said.includes('lame') ? 'lame' : 'silent';
  }
}
