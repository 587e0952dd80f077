import { EPP_NS } from '#libs/registry';
import { EXTENSIONS, type ExtensionName } from '../epp/extensions';

type Kind = 'contact' | 'domain' | 'host';

const OBJECT_URIS = [EPP_NS.domain, EPP_NS.contact, EPP_NS.host];
const EXTENSION_URIS: readonly string[] = Object.values(EXTENSIONS);

export const eppXml = (inside: string): string => `<?xml version="1.0"?><epp xmlns="${EPP_NS.epp}">${inside}</epp>`;

export function commandXml(inside: string, clTRID?: string, extension?: string): string {
  const extended = extension === undefined ? '' : `<extension>${extension}</extension>`;
  return eppXml(`<command>${inside}${extended}${clTRID === undefined ? '' : `<clTRID>${clTRID}</clTRID>`}</command>`);
}

/** A login for all that the registry speaks, unless told otherwise. */
export function loginXml(
  user: string,
  password: string,
  newPassword?: string,
  uris: readonly string[] = OBJECT_URIS,
  extURIs = EXTENSION_URIS,
): string {
  const change = newPassword === undefined ? '' : `<newPW>${newPassword}</newPW>`;
  const services = uris.map((uri) => `<objURI>${uri}</objURI>`).join('');
  const extensions = extURIs.length === 0 ? '' : `<svcExtension>${extURIs.map((uri) => `<extURI>${uri}</extURI>`).join('')}</svcExtension>`;
  return commandXml(
    `<login><clID>${user}</clID><pw>${password}</pw>${change}<options><version>1.0</version><lang>en</lang></options><svcs>${services}${extensions}</svcs></login>`,
  );
}

/** One object command: `objectXml('create', 'domain', '<domain:name>kopi.id</domain:name>…')`. */
export const objectXml = (verb: string, kind: Kind, inside: string, clTRID?: string, extension?: string): string =>
  commandXml(`<${verb}><${kind}:${verb} xmlns:${kind}="${EPP_NS[kind]}">${inside}</${kind}:${verb}></${verb}>`, clTRID, extension);

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

/** An element of an extension: `extensionXml('rgp', 'update', '<rgp:restore op="request"/>')`. The prefix of both fees is `fee`. */
export const extensionXml = (name: ExtensionName, element: string, inside: string): string => {
  const prefix = name === 'fee011' ? 'fee' : name;
  return `<${prefix}:${element} xmlns:${prefix}="${EXTENSIONS[name]}">${inside}</${prefix}:${element}>`;
};

/** A transfer command; a request shows the authInfo. */
export function transferXml(kind: 'contact' | 'domain', op: string, name: string, authInfo?: string, extension?: string): string {
  const proof = authInfo === undefined ? '' : `<${kind}:authInfo><${kind}:pw>${authInfo}</${kind}:pw></${kind}:authInfo>`;
  const body = `<${kind}:transfer xmlns:${kind}="${EPP_NS[kind]}">${keyXml(kind, name)}${proof}</${kind}:transfer>`;
  return commandXml(`<transfer op="${op}">${body}</transfer>`, undefined, extension);
}

/** The restore of a domain: asked for, or reported with what a report has to say. */
export function restoreXml(name: string, op: 'report' | 'request'): string {
  const report =
    '<rgp:report><rgp:preData>before</rgp:preData><rgp:postData>after</rgp:postData><rgp:delTime>2027-01-01T00:00:00Z</rgp:delTime>' +
    '<rgp:resTime>2027-01-02T00:00:00Z</rgp:resTime><rgp:resReason>A mistake</rgp:resReason>' +
    '<rgp:statement>For the registrant</rgp:statement><rgp:statement>It is true</rgp:statement></rgp:report>';
  const restore = op === 'request' ? '<rgp:restore op="request"/>' : `<rgp:restore op="report">${report}</rgp:restore>`;
  return objectXml('update', 'domain', `${keyXml('domain', name)}<domain:chg/>`, undefined, extensionXml('rgp', 'update', restore));
}

/** A renew by a year from the day of that expiry. */
export const renewXml = (name: string, expiresAt: Date, extension?: string): string =>
  objectXml(
    'renew',
    'domain',
    `${keyXml('domain', name)}<domain:curExpDate>${expiresAt.toISOString().slice(0, 10)}</domain:curExpDate>`,
    undefined,
    extension,
  );
