import { type Command, OBJECTS } from '../epp/command';
import { CommandRefused } from '../epp/command-refused';
import { type ExtensionName, Extensions, readOffered } from '../epp/extensions';
import { type Fields, fields, token } from '../epp/fields';
import type { RegistryStore } from '../store/registry-store';
import { sameText } from './read-auth-info';

const PASSWORD_MIN = 6;
const PASSWORD_MAX = 16;
/** A password that travels in the login security extension is longer; this stands in its place (RFC 8807, section 3.1). */
const SECURED_MAX = 128;
const ELSEWHERE = '[LOGIN-SECURITY]';

export interface LoginRequest {
  readonly account: string;
  readonly password: string;
  readonly newPassword?: string;
  /** Namespaces of the objects that the session will speak about. */
  readonly objects: ReadonlySet<string>;
  readonly extensions: ReadonlySet<ExtensionName>;
}

/** Reads a login (RFC 5730, section 2.9.1.1); 2100, 2102, 2103 and 2307 for what was not in the greeting. */
export function readLogin({ body, extensions }: Pick<Command, 'body' | 'extensions'>): LoginRequest {
  const given = fields(body, 'clID', 'pw', 'newPW', 'options', 'svcs');
  const [account, plain] = [given.required('clID'), given.required('pw')];
  const options = inside(given, 'options', 'version', 'lang');
  if (options.required('version') !== '1.0') throw new CommandRefused(2100);
  if (options.required('lang') !== 'en') throw new CommandRefused(2102, 'the language is en');
  const services = readServices(inside(given, 'svcs', 'objURI*', 'svcExtension'));
  const security = Extensions.read('login', extensions, services.extensions).get('loginSec');
  const secured = security && fields(security, 'userAgent', 'pw', 'newPW');
  const password = plain === ELSEWHERE && secured ? secured.required('pw') : plain;
  return { account, password, newPassword: readNewPassword(given, secured), ...services };
}

function readNewPassword(given: Fields, secured: Fields | undefined): string | undefined {
  const plain = given.optional('newPW');
  const isElsewhere = plain === ELSEWHERE && secured !== undefined;
  const [password, max] = isElsewhere ? [secured.required('newPW'), SECURED_MAX] : [plain, PASSWORD_MAX];
  if (password !== undefined && (password.length < PASSWORD_MIN || password.length > max)) {
    throw new CommandRefused(2004, `newPW has ${PASSWORD_MIN} to ${max} characters`);
  }
  return password;
}

/** Proves who it is; 2200, with the same words for an unknown account and a wrong password. */
export function authenticate(store: RegistryStore, { account, password }: LoginRequest): void {
  const known = store.accounts.find(account);
  if (!known || !sameText(known.password, password)) throw new CommandRefused(2200);
}

function readServices(services: Fields): Pick<LoginRequest, 'extensions' | 'objects'> {
  const offered: readonly string[] = Object.values(OBJECTS);
  const objects = services.all('objURI').map((each) => token(each.text));
  if (objects.length === 0) throw new CommandRefused(2003, 'svcs needs objURI');
  const unknown = objects.find((uri) => !offered.includes(uri));
  if (unknown !== undefined) throw new CommandRefused(2307, unknown);
  const extension = services.first('svcExtension');
  const uris = extension ? fields(extension, 'extURI*').all('extURI') : [];
  return { objects: new Set(objects), extensions: readOffered(uris.map((each) => token(each.text))) };
}

function inside(given: Fields, name: string, ...names: string[]): Fields {
  const element = given.first(name);
  if (!element) throw new CommandRefused(2003, `login needs ${name}`);
  return fields(element, ...names);
}
