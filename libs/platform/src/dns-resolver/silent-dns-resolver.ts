import { type Authority, type DnsAnswer, DnsResolver } from './dns-resolver';

/** Asks nobody: for machines that may not look outside. */
export class SilentDnsResolver extends DnsResolver {
  readonly isOn = false;

  override ask(): Promise<DnsAnswer> {
    return Promise.resolve({ kind: 'silent' });
  }

  override authority(): Promise<Authority> {
    return Promise.resolve('silent');
  }
}
