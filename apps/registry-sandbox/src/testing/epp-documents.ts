import { EPP_NS } from '#libs/registry';

type Kind = 'contact' | 'domain' | 'host';

const OBJECT_URIS = [EPP_NS.domain, EPP_NS.contact, EPP_NS.host];

export const eppXml = (inside: string): string => `<?xml version="1.0"?><epp xmlns="${EPP_NS.epp}">${inside}</epp>`;

export const commandXml = (inside: string, clTRID?: string): string =>
  eppXml(`<command>${inside}${clTRID === undefined ? '' : `<clTRID>${clTRID}</clTRID>`}</command>`);

export function loginXml(user: string, password: string, newPassword?: string, uris: readonly string[] = OBJECT_URIS): string {
  const change = newPassword === undefined ? '' : `<newPW>${newPassword}</newPW>`;
  const services = uris.map((uri) => `<objURI>${uri}</objURI>`).join('');
  return commandXml(
    `<login><clID>${user}</clID><pw>${password}</pw>${change}<options><version>1.0</version><lang>en</lang></options><svcs>${services}</svcs></login>`,
  );
}

/** One object command: `objectXml('create', 'domain', '<domain:name>kopi.id</domain:name>…')`. */
export const objectXml = (verb: string, kind: Kind, inside: string, clTRID?: string): string =>
  commandXml(`<${verb}><${kind}:${verb} xmlns:${kind}="${EPP_NS[kind]}">${inside}</${kind}:${verb}></${verb}>`, clTRID);

export const contactXml = (id: string): string =>
  objectXml(
    'create',
    'contact',
    `<contact:id>${id}</contact:id><contact:postalInfo type="int"><contact:name>Sari</contact:name><contact:addr><contact:street>Jl. Braga 1</contact:street>` +
      `<contact:city>Bandung</contact:city><contact:pc>40111</contact:pc><contact:cc>ID</contact:cc></contact:addr></contact:postalInfo>` +
      `<contact:voice>+62.2212345678</contact:voice><contact:email>sari@kopisenja.id</contact:email>` +
      `<contact:authInfo><contact:pw>rahasia-Sari1</contact:pw></contact:authInfo>`,
  );

/** A create of a domain whose registrant is `sari1`. */
export const domainXml = (name: string, clTRID?: string, years = 1): string =>
  objectXml(
    'create',
    'domain',
    `<domain:name>${name}</domain:name><domain:period unit="y">${years}</domain:period><domain:registrant>sari1</domain:registrant>` +
      `<domain:contact type="admin">sari1</domain:contact><domain:authInfo><domain:pw>rahasia-Kopi1</domain:pw></domain:authInfo>`,
    clTRID,
  );

export const infoXml = (name: string, authInfo?: string): string =>
  objectXml(
    'info',
    'domain',
    `<domain:name>${name}</domain:name>${authInfo === undefined ? '' : `<domain:authInfo><domain:pw>${authInfo}</domain:pw></domain:authInfo>`}`,
  );

const keyXml = (kind: Kind, name: string): string =>
  kind === 'contact' ? `<contact:id>${name}</contact:id>` : `<${kind}:name>${name}</${kind}:name>`;

/** An info of an object, a delete, and an update with the given add, rem and chg. */
export const lookXml = (kind: Kind, name: string): string => objectXml('info', kind, keyXml(kind, name));
export const removeXml = (kind: Kind, name: string): string => objectXml('delete', kind, keyXml(kind, name));
export const updateXml = (kind: Kind, name: string, change: string): string => objectXml('update', kind, keyXml(kind, name) + change);

export const hostXml = (name: string, ...addresses: string[]): string => {
  const glue = addresses.map((each) => `<host:addr ip="${each.includes(':') ? 'v6' : 'v4'}">${each}</host:addr>`);
  return objectXml('create', 'host', `<host:name>${name}</host:name>${glue.join('')}`);
};
