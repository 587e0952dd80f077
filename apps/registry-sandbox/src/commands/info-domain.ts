import { type Markup, type XmlChild, el } from '#libs/platform';
import { CommandRefused } from '../epp/command-refused';
import { fields } from '../epp/fields';
import { type Domain, domainStatuses } from '../objects/domain';
import { readName } from '../registry-policy';
import type { CommandHandler } from './call';
import { found } from './found';
import { historyMarkup, leaf, objectData, statusMarkup } from './object-markup';
import { provesAuthInfo } from './read-auth-info';

const HOSTS = ['all', 'del', 'sub', 'none'] as const;
type HostsShown = (typeof HOSTS)[number];

export const infoDomain: CommandHandler = ({ command, store, account }) => {
  const given = fields(command.body, 'name', 'authInfo');
  const name = readName(given.required('name')).ascii;
  const shown = hostsShown(given.first('name')?.attribute('hosts'));
  const domain = found(store.domains.find(name), name);
  const proved = provesAuthInfo(given, domain.authInfo);
  const inside = shown === 'all' || shown === 'sub' ? store.hosts.inside(name) : [];
  return { code: 1000, data: infData(domain, shown, inside, proved || domain.sponsor === account) };
};

function hostsShown(hosts = 'all'): HostsShown {
  const known = HOSTS.find((each) => each === hosts);
  if (!known) throw new CommandRefused(2005, `hosts is ${HOSTS.join(', ')}`);
  return known;
}

function infData(domain: Domain, shown: HostsShown, inside: readonly string[], withAuthInfo: boolean): Markup {
  const delegated = shown === 'all' || shown === 'del' ? domain.hosts : [];
  const nameServers: XmlChild =
    delegated.length === 0
      ? undefined
      : el(
          'domain:ns',
          {},
          delegated.map((host) => leaf('domain:hostObj', host)),
        );
  return objectData(
    'domain',
    'infData',
    leaf('domain:name', domain.name),
    leaf('domain:roid', domain.roid),
    statusMarkup('domain', domainStatuses(domain)),
    leaf('domain:registrant', domain.registrant),
    domain.contacts.map(({ role, id }) => el('domain:contact', { type: role }, id)),
    nameServers,
    inside.map((host) => leaf('domain:host', host)),
    historyMarkup('domain', domain),
    leaf('domain:exDate', domain.expiresAt),
    withAuthInfo ? el('domain:authInfo', {}, el('domain:pw', {}, domain.authInfo)) : undefined,
  );
}
