import { type Markup, type XmlChild, el } from '#libs/platform';
import { type Domain, type HostAttribute, domainStatuses } from '../objects/domain';
import { NO_AUTH_INFO } from './read-auth-info';
import { historyMarkup, leaf, objectData, statusMarkup } from './object-markup';

interface Shown {
  /** The name servers it is delegated to; all unless told otherwise. */
  readonly delegation?: boolean;
  /** The hosts that lie in it. */
  readonly inside?: readonly string[];
  readonly withAuthInfo?: boolean;
}

/** What is known about a domain (RFC 5731, section 3.1.2). */
export function domainData(domain: Domain, { delegation = true, inside = [], withAuthInfo = false }: Shown = {}): Markup {
  return objectData(
    'domain',
    'infData',
    leaf('domain:name', domain.name),
    leaf('domain:roid', domain.roid),
    statusMarkup('domain', domainStatuses(domain)),
    leaf('domain:registrant', domain.registrant),
    domain.contacts.map(({ role, id }) => el('domain:contact', { type: role }, id)),
    delegation ? nameServers(domain) : undefined,
    inside.map((host) => leaf('domain:host', host)),
    historyMarkup('domain', domain),
    leaf('domain:exDate', domain.expiresAt),
    leaf('domain:trDate', domain.transferredAt),
    withAuthInfo && domain.authInfo !== NO_AUTH_INFO ? el('domain:authInfo', {}, el('domain:pw', {}, domain.authInfo)) : undefined,
  );
}

function nameServers({ hosts, hostAttributes }: Domain): XmlChild {
  if (hosts.length + hostAttributes.length === 0) return undefined;
  return el(
    'domain:ns',
    {},
    hosts.map((host) => leaf('domain:hostObj', host)),
    hostAttributes.map(attributeMarkup),
  );
}

const attributeMarkup = ({ name, addresses }: HostAttribute): Markup =>
  el(
    'domain:hostAttr',
    {},
    leaf('domain:hostName', name),
    addresses.map(({ ip, address }) => el('domain:hostAddr', { ip }, address)),
  );
