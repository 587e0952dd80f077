import { Markup, type XmlChild, el, xmlDocument } from '#libs/platform';
import { EPP_NS } from './epp-ns';

/** The object mappings of RFC 5731 to 5733. */
export type EppObject = 'domain' | 'contact' | 'host';

/** A whole EPP document around one element (RFC 5730, section 2). */
export const eppDocument = (inside: Markup): string => xmlDocument(el('epp', { xmlns: EPP_NS.epp }, inside));

/** A command as RFC 5730 orders its parts: what to do, extensions, our transaction id. */
export function command(action: Markup, clTRID: string, ...extensions: readonly (Markup | undefined)[]): string {
  const extended = extensions.some((each) => each !== undefined) ? el('extension', {}, extensions) : undefined;
  return eppDocument(el('command', {}, action, extended, el('clTRID', {}, clTRID)));
}

/** The part of a command that names its object: `<check><domain:check xmlns:domain="...">...</domain:check></check>`. */
export function objectAction(verb: string, object: EppObject, ...fields: XmlChild[]): Markup {
  return el(verb, {}, el(`${object}:${verb}`, { [`xmlns:${object}`]: EPP_NS[object] }, ...fields));
}

/** `<domain:name>kopi.id</domain:name>`; nothing when there is no value. */
export function field(object: EppObject, name: string, value: string | undefined): Markup | undefined {
  return value === undefined ? undefined : el(`${object}:${name}`, {}, value);
}

/** The transfer password around a domain or contact; null takes away the one of a domain. */
export function authInfo(object: EppObject, password: string | null | undefined): Markup | undefined {
  return password === undefined
    ? undefined
    : el(`${object}:authInfo`, {}, password === null ? el(`${object}:null`) : field(object, 'pw', password));
}
