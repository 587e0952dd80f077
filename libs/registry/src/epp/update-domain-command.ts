import { type Markup, el } from '#libs/platform';
import type { DomainLinks, UpdateDomain } from '../registry-domain-update';
import type { RegistrySettings } from '../registry-settings';
import { authInfo, command, field, objectAction } from './command';
import { nameServers } from './name-servers';
import { changesSecDns, secDnsUpdate } from './sec-dns-markup';

type Quirks = Pick<RegistrySettings, 'contactRoles' | 'statusesNotSent'>;

/** RFC 5731, section 3.2.5, of an order that is `sendable` already. */
export function updateDomain(order: UpdateDomain, { hostsAsAttributes }: Pick<RegistrySettings, 'hostsAsAttributes'>): string {
  const links = (part: 'add' | 'rem', given: DomainLinks | undefined): Markup | undefined =>
    hasLinks(given)
      ? el(
          `domain:${part}`,
          {},
          nameServers(given?.nameServers ?? [], hostsAsAttributes, part === 'add' ? order.glue : []),
          given?.contacts?.map(({ type, id }) => el('domain:contact', { type }, id)),
          given?.statuses?.map((status) => el('domain:status', { s: status })),
        )
      : undefined;
  const action = objectAction(
    'update',
    'domain',
    field('domain', 'name', order.name),
    links('add', order.add),
    links('rem', order.remove),
    changesItself(order)
      ? el('domain:chg', {}, field('domain', 'registrant', order.registrant), authInfo('domain', order.authInfo))
      : undefined,
  );
  return command(action, order.clTRID, secDnsUpdate(order.secDns));
}

/** The order without what this registry does not take. */
export function sendable(order: UpdateDomain, { contactRoles, statusesNotSent }: Quirks): UpdateDomain {
  const taken = (links: DomainLinks | undefined): DomainLinks | undefined =>
    links && {
      ...links,
      contacts: links.contacts?.filter(({ type }) => contactRoles.includes(type)),
      statuses: links.statuses?.filter((status) => !statusesNotSent.includes(status)),
    };
  return { ...order, add: taken(order.add), remove: taken(order.remove) };
}

/** Whether there is anything in it to send: EPP refuses an update that says nothing. */
export const changesDomain = (order: UpdateDomain): boolean =>
  hasLinks(order.add) || hasLinks(order.remove) || changesItself(order) || (order.secDns !== undefined && changesSecDns(order.secDns));

const hasLinks = ({ nameServers: hosts = [], contacts = [], statuses = [] }: DomainLinks = {}): boolean =>
  hosts.length + contacts.length + statuses.length > 0;

const changesItself = ({ registrant, authInfo: password }: UpdateDomain): boolean => registrant !== undefined || password !== undefined;
