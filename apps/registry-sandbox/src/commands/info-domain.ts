import { type Markup, el } from '#libs/platform';
import { CommandRefused } from '../epp/command-refused';
import { EXTENSIONS } from '../epp/extensions';
import { fields } from '../epp/fields';
import { rgpStatuses } from '../life/domain-life';
import type { Domain } from '../objects/domain';
import { readName } from '../policy/registry-policy';
import type { Call, CommandHandler } from './call';
import { domainData } from './domain-data';
import { found } from './found';
import { provesAuthInfo } from './read-auth-info';
import { secDnsData } from './sec-dns';

const HOSTS = ['all', 'del', 'sub', 'none'] as const;
type HostsShown = (typeof HOSTS)[number];

export const infoDomain: CommandHandler = (call) => {
  const { command, store, account } = call;
  const given = fields(command.body, 'name', 'authInfo');
  const name = readName(given.required('name')).ascii;
  const shown = hostsShown(given.first('name')?.attribute('hosts'));
  const domain = found(store.domains.find(name), name);
  const proved = provesAuthInfo(given, domain.authInfo);
  const data = domainData(domain, {
    delegation: shown === 'all' || shown === 'del',
    inside: shown === 'all' || shown === 'sub' ? store.hosts.inside(name) : [],
    withAuthInfo: proved || domain.sponsor === account,
  });
  return { code: 1000, data, extensions: extensionsOf(domain, call) };
};

function hostsShown(hosts = 'all'): HostsShown {
  const known = HOSTS.find((each) => each === hosts);
  if (!known) throw new CommandRefused(2005, `hosts is ${HOSTS.join(', ')}`);
  return known;
}

function extensionsOf(domain: Domain, { extensions, policy, now }: Call): Markup[] {
  const rgp = extensions.speaks('rgp') ? rgpData('infData', rgpStatuses(domain, policy.rules.of(domain.name), now)) : undefined;
  const secDns = extensions.speaks('secDNS') ? secDnsData(domain.secDns) : undefined;
  return [rgp, secDns].filter((each) => each !== undefined);
}

/** The grace periods of a name (RFC 3915, section 4.1.2); nothing when it is in none. */
export const rgpData = (name: 'infData' | 'upData', statuses: readonly string[]): Markup | undefined =>
  statuses.length === 0
    ? undefined
    : el(
        `rgp:${name}`,
        { 'xmlns:rgp': EXTENSIONS.rgp },
        statuses.map((s) => el('rgp:rgpStatus', { s })),
      );
