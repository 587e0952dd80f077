import { type Markup, el } from '#libs/platform';
import type { CreateDomain, DeleteDomain, RenewDomain } from '../registry-domain';
import type { FeeVersion, RegistrySettings } from '../registry-settings';
import { authInfo, command, field, objectAction } from './command';
import { agreedFee } from './fee-markup';
import { nameServers } from './name-servers';
import { secDnsCreate } from './sec-dns-markup';

/** RFC 5731, section 3.1.1; `fees` asks for fees besides. */
export const checkDomains = (names: readonly string[], clTRID: string, fees?: Markup): string =>
  command(
    objectAction(
      'check',
      'domain',
      names.map((name) => field('domain', 'name', name)),
    ),
    clTRID,
    fees,
  );

/** RFC 5731, section 3.1.2. Another registrar's domain is told in full only with its authInfo. */
export const infoDomain = (name: string, password: string | undefined, clTRID: string): string =>
  command(objectAction('info', 'domain', el('domain:name', { hosts: 'all' }, name), authInfo('domain', password)), clTRID);

/** RFC 5731, section 3.2.1. */
export function createDomain(
  order: CreateDomain,
  settings: Pick<RegistrySettings, 'contactRoles' | 'hostsAsAttributes'>,
  feeVersion?: FeeVersion,
): string {
  const contacts = order.contacts.filter(({ type }) => settings.contactRoles.includes(type));
  const fields = [
    field('domain', 'name', order.name),
    el('domain:period', { unit: 'y' }, String(order.years)),
    nameServers(order.nameServers, settings.hostsAsAttributes, order.glue),
    field('domain', 'registrant', order.registrant),
    contacts.map(({ type, id }) => el('domain:contact', { type }, id)),
    authInfo('domain', order.authInfo),
  ];
  return command(
    objectAction('create', 'domain', ...fields),
    order.clTRID,
    secDnsCreate(order.secDns),
    agreedFee('create', order.fee, feeVersion),
  );
}

/** RFC 5731, section 3.2.3. The expiry is a day there, in UTC as everything in EPP. */
export const renewDomain = ({ name, expiresAt, years, fee, clTRID }: RenewDomain, feeVersion?: FeeVersion): string =>
  command(
    objectAction(
      'renew',
      'domain',
      field('domain', 'name', name),
      field('domain', 'curExpDate', expiresAt.toISOString().slice(0, 10)),
      el('domain:period', { unit: 'y' }, String(years)),
    ),
    clTRID,
    agreedFee('renew', fee, feeVersion),
  );

/** RFC 5731, section 3.2.2. */
export const deleteDomain = ({ name, clTRID }: DeleteDomain): string =>
  command(objectAction('delete', 'domain', field('domain', 'name', name)), clTRID);
