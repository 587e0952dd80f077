import type { XmlElement } from '#libs/platform';
import type { ContactRole, CreatedDomain, DomainContact, DomainInfo, RenewedDomain } from '../registry-domain';
import { chargedFee } from './fee-data';
import type { ObjectData } from './object-data';
import { rgpStatuses } from './rgp-data';
import { secDnsOf } from './sec-dns-data';

const ROLES: readonly string[] = ['admin', 'tech', 'billing'] satisfies ContactRole[];

/** Reads `<domain:creData>`; undefined when it lacks what everybody needs. */
export function createdDomain(data: ObjectData, extension?: XmlElement): CreatedDomain | undefined {
  const name = data.text('name');
  const createdAt = data.date('crDate');
  const fee = chargedFee(extension, 'creData');
  return name === undefined || !createdAt ? undefined : { name, createdAt, expiresAt: data.date('exDate'), fee };
}

/** Reads `<domain:renData>`; undefined when it lacks the name. */
export function renewedDomain(data: ObjectData, extension?: XmlElement): RenewedDomain | undefined {
  const name = data.text('name');
  return name === undefined ? undefined : { name, expiresAt: data.date('exDate'), fee: chargedFee(extension, 'renData') };
}

/** Reads `<domain:infData>`; undefined when it lacks the name or the registrar that holds it. */
export function domainInfo(data: ObjectData, extension?: XmlElement): DomainInfo | undefined {
  const name = data.text('name');
  const sponsor = data.text('clID');
  if (name === undefined || sponsor === undefined) return undefined;
  return {
    name,
    roid: data.text('roid') ?? '',
    statuses: data.statuses,
    rgpStatuses: rgpStatuses(extension),
    registrant: data.text('registrant'),
    contacts: data.all('contact').flatMap(contact),
    nameServers: data.first('ns')?.all('hostObj').map(wholeText).concat(hostAttributes(data)) ?? [],
    subordinateHosts: data.texts('host'),
    sponsor,
    creator: data.text('crID'),
    createdAt: data.date('crDate'),
    expiresAt: data.date('exDate'),
    updatedAt: data.date('upDate'),
    transferredAt: data.date('trDate'),
    authInfo: data.authInfo,
    secDns: secDnsOf(extension),
  };
}

const wholeText = ({ element }: ObjectData): string => element.text.trim();

const hostAttributes = (data: ObjectData): string[] =>
  data
    .first('ns')
    ?.all('hostAttr')
    .flatMap((host) => host.texts('hostName')) ?? [];

function contact(data: ObjectData): DomainContact[] {
  const type = data.element.attribute('type') ?? '';
  return isRole(type) ? [{ type, id: wholeText(data) }] : [];
}

const isRole = (text: string): text is ContactRole => ROLES.includes(text);
