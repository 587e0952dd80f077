import { type Markup, el } from '#libs/platform';
import type { Greeting } from '../registry';
import { command, eppDocument } from './command';
import { EPP_NS } from './epp-ns';

const OBJECTS: readonly string[] = [EPP_NS.domain, EPP_NS.contact, EPP_NS.host];
const EXTENSIONS: readonly string[] = [EPP_NS.secDNS, EPP_NS.rgp, EPP_NS.loginSec];
/** RFC 5730 ends a login password here; a longer one travels in the login security extension. */
const PASSWORD_MAX = 16;
/** What the plain password element then says (RFC 8807, section 3.1). */
const PASSWORD_ELSEWHERE = '[LOGIN-SECURITY]';

/** Asks for the greeting again: keeps a session alive and shows the registry's clock (RFC 5730, section 2.3). */
export const hello = (): string => eppDocument(el('hello'));

/** RFC 5730, section 2.9.1.2. */
export const logout = (clTRID: string): string => command(el('logout'), clTRID);

/**
 * Logs in for what we speak and the greeting offers (RFC 5730, section 2.9.1.1). A password over 16 characters goes by
 * RFC 8807 where the registry offers it, and as it is where not: some registries take longer ones without saying so.
 */
export function login(account: { readonly user: string; readonly password: string }, greeting: Greeting, clTRID: string): string {
  const extensions = EXTENSIONS.filter((uri) => greeting.extURIs.includes(uri));
  const secured = account.password.length > PASSWORD_MAX && extensions.includes(EPP_NS.loginSec);
  const action = el(
    'login',
    {},
    el('clID', {}, account.user),
    el('pw', {}, secured ? PASSWORD_ELSEWHERE : account.password),
    el('options', {}, el('version', {}, '1.0'), el('lang', {}, languageOf(greeting))),
    el(
      'svcs',
      {},
      uris('objURI', spokenObjects(greeting)),
      extensions.length > 0 ? el('svcExtension', {}, uris('extURI', extensions)) : undefined,
    ),
  );
  return command(action, clTRID, secured ? loginSecurity(account.password) : undefined);
}

/** The object mappings that both sides speak; without domains there is nothing to log in for. */
export const spokenObjects = (greeting: Greeting): string[] => OBJECTS.filter((uri) => greeting.objURIs.includes(uri));

const uris = (name: string, values: readonly string[]): Markup[] => values.map((uri) => el(name, {}, uri));

function languageOf({ langs }: Greeting): string {
  return langs.find((lang) => /^en\b/i.test(lang)) ?? langs[0] ?? 'en';
}

function loginSecurity(password: string): Markup {
  return el('loginSec:loginSec', { 'xmlns:loginSec': EPP_NS.loginSec }, el('loginSec:pw', {}, password));
}
