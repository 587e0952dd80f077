import { type Markup, el } from '#libs/platform';
import type { CreateDomain, DeleteDomain, RenewDomain } from '../registry-domain';
import type { RegistrySettings } from '../registry-settings';
import { authInfo, command, field, objectAction } from './command';

/** RFC 5731, section 3.1.1. */
export const checkDomains = (names: readonly string[], clTRID: string): string =>
  command(
    objectAction(
      'check',
      'domain',
      names.map((name) => field('domain', 'name', name)),
    ),
    clTRID,
  );

/** RFC 5731, section 3.1.2. Another registrar's domain is told in full only with its authInfo. */
export const infoDomain = (name: string, password: string | undefined, clTRID: string): string =>
  command(objectAction('info', 'domain', el('domain:name', { hosts: 'all' }, name), authInfo('domain', password)), clTRID);

/** RFC 5731, section 3.2.1. */
export function createDomain(order: CreateDomain, settings: Pick<RegistrySettings, 'contactRoles' | 'hostsAsAttributes'>): string {
  const contacts = order.contacts.filter(({ type }) => settings.contactRoles.includes(type));
  const fields = [
    field('domain', 'name', order.name),
    el('domain:period', { unit: 'y' }, String(order.years)),
    nameServers(order.nameServers, settings.hostsAsAttributes),
    field('domain', 'registrant', order.registrant),
    contacts.map(({ type, id }) => el('domain:contact', { type }, id)),
    authInfo('domain', order.authInfo),
  ];
  return command(objectAction('create', 'domain', ...fields), order.clTRID);
}

/** RFC 5731, section 3.2.3. The expiry is a day there, in UTC as everything in EPP. */
export const renewDomain = ({ name, expiresAt, years, clTRID }: RenewDomain): string =>
  command(
    objectAction(
      'renew',
      'domain',
      field('domain', 'name', name),
      field('domain', 'curExpDate', expiresAt.toISOString().slice(0, 10)),
      el('domain:period', { unit: 'y' }, String(years)),
    ),
    clTRID,
  );

/** RFC 5731, section 3.2.2. */
export const deleteDomain = ({ name, clTRID }: DeleteDomain): string =>
  command(objectAction('delete', 'domain', field('domain', 'name', name)), clTRID);

function nameServers(names: readonly string[], asAttributes: boolean): Markup | undefined {
  if (names.length === 0) return undefined;
  const one = (name: string) =>
    asAttributes ? el('domain:hostAttr', {}, field('domain', 'hostName', name)) : field('domain', 'hostObj', name);
  return el('domain:ns', {}, names.map(one));
}
