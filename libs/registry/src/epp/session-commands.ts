import { type Markup, el } from '#libs/platform';
import type { Greeting } from '../registry';
import { command, eppDocument } from './command';
import { EPP_NS } from './epp-ns';
import type { SpokenExtensions } from './spoken-extensions';

const OBJECTS: readonly string[] = [EPP_NS.domain, EPP_NS.contact, EPP_NS.host];
/** RFC 5730 ends a login password here; a longer one travels in the login security extension. */
const PASSWORD_MAX = 16;
/** What the plain password element then says (RFC 8807, section 3.1). */
const PASSWORD_ELSEWHERE = '[LOGIN-SECURITY]';

interface Account {
  readonly user: string;
  readonly password: string;
  /** The password from now on, where it is to be changed. */
  readonly newPassword?: string;
}

/** Asks for the greeting again: keeps a session alive and shows the registry's clock (RFC 5730, section 2.3). */
export const hello = (): string => eppDocument(el('hello'));

/** RFC 5730, section 2.9.1.2. */
export const logout = (clTRID: string): string => command(el('logout'), clTRID);

/**
 * Logs in for what we speak and the greeting offers (RFC 5730, section 2.9.1.1). A password over 16 characters goes by
 * RFC 8807 where the registry offers it, and as it is where not: some registries take longer ones without saying so.
 */
export function login(account: Account, greeting: Greeting, spoken: SpokenExtensions, clTRID: string): string {
  const isSecured = (password: string): boolean => password.length > PASSWORD_MAX && spoken.has('loginSec');
  const plain = (password: string): string => (isSecured(password) ? PASSWORD_ELSEWHERE : password);
  const { user, password, newPassword } = account;
  const action = el(
    'login',
    {},
    el('clID', {}, user),
    el('pw', {}, plain(password)),
    newPassword === undefined ? undefined : el('newPW', {}, plain(newPassword)),
    el('options', {}, el('version', {}, '1.0'), el('lang', {}, languageOf(greeting))),
    el(
      'svcs',
      {},
      uris('objURI', spokenObjects(greeting)),
      spoken.uris.length > 0 ? el('svcExtension', {}, uris('extURI', spoken.uris)) : undefined,
    ),
  );
  const long = (given: string | undefined): string | undefined => (given !== undefined && isSecured(given) ? given : undefined);
  return command(action, clTRID, spoken.has('loginSec') ? loginSecurity(long(password), long(newPassword)) : undefined);
}

/** The object mappings that both sides speak; without domains there is nothing to log in for. */
export const spokenObjects = (greeting: Greeting): string[] => OBJECTS.filter((uri) => greeting.objURIs.includes(uri));

const uris = (name: string, values: readonly string[]): Markup[] => values.map((uri) => el(name, {}, uri));

function languageOf({ langs }: Greeting): string {
  return langs.find((lang) => /^en\b/i.test(lang)) ?? langs[0] ?? 'en';
}

/** Who we are, and the passwords where they are long ones (RFC 8807, section 4.1). */
function loginSecurity(password: string | undefined, newPassword: string | undefined): Markup {
  const tech = `Node.js ${process.versions.node}`;
  const agent = el('loginSec:userAgent', {}, el('loginSec:app', {}, 'Pohonnama'), el('loginSec:tech', {}, tech));
  const long = (name: string, given: string | undefined): Markup | undefined =>
    given === undefined ? undefined : el(`loginSec:${name}`, {}, given);
  return el('loginSec:loginSec', { 'xmlns:loginSec': EPP_NS.loginSec }, agent, long('pw', password), long('newPW', newPassword));
}
