import type { Settings } from '../settings';
import type { DnsResolver } from './dns-resolver';
import { NodeDnsResolver } from './node-dns-resolver';
import { SilentDnsResolver } from './silent-dns-resolver';

/** Whoever the settings say is asked. */
export function configuredResolver({ dnsResolver, dnsResolverTimeoutMs }: Settings): DnsResolver {
  if (dnsResolver === 'none') return new SilentDnsResolver();
  return new NodeDnsResolver(dnsResolver === 'system' ? [] : dnsResolver.split(' '), dnsResolverTimeoutMs);
}
