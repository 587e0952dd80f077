import type { ContactRole, CreatedDomain, DomainContact, DomainInfo, RenewedDomain } from '../registry-domain';
import type { ObjectData } from './object-data';

const ROLES: readonly string[] = ['admin', 'tech', 'billing'] satisfies ContactRole[];

/** Reads `<domain:creData>`; undefined when it lacks what everybody needs. */
export function createdDomain(data: ObjectData): CreatedDomain | undefined {
  const name = data.text('name');
  const createdAt = data.date('crDate');
  return name === undefined || !createdAt ? undefined : { name, createdAt, expiresAt: data.date('exDate') };
}

/** Reads `<domain:renData>`; undefined when it lacks the name. */
export function renewedDomain(data: ObjectData): RenewedDomain | undefined {
  const name = data.text('name');
  return name === undefined ? undefined : { name, expiresAt: data.date('exDate') };
}

/** Reads `<domain:infData>`; undefined when it lacks the name or the registrar that holds it. */
export function domainInfo(data: ObjectData): DomainInfo | undefined {
  const name = data.text('name');
  const sponsor = data.text('clID');
  if (name === undefined || sponsor === undefined) return undefined;
  return {
    name,
    roid: data.text('roid') ?? '',
    statuses: data.statuses,
    registrant: data.text('registrant'),
    contacts: data.all('contact').flatMap(contact),
    nameServers: data.first('ns')?.all('hostObj').map(wholeText).concat(hostAttributes(data)) ?? [],
    sponsor,
    creator: data.text('crID'),
    createdAt: data.date('crDate'),
    expiresAt: data.date('exDate'),
    updatedAt: data.date('upDate'),
    authInfo: data.authInfo,
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
