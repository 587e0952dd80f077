import type { XmlElement } from '#libs/platform';
import { CommandRefused } from '../epp/command-refused';
import { OBJECTS } from '../epp/command';
import { type Fields, fields, token } from '../epp/fields';
import type { RegistryStore } from '../store/registry-store';
import { sameText } from './read-auth-info';

const PASSWORD_MIN = 6;
const PASSWORD_MAX = 16;

export interface LoginRequest {
  readonly account: string;
  readonly password: string;
  readonly newPassword?: string;
  /** Namespaces of the objects that the session will speak about. */
  readonly objects: ReadonlySet<string>;
}

/** Reads a login (RFC 5730, section 2.9.1.1); 2100, 2102, 2103 and 2307 for what was not in the greeting. */
export function readLogin(body: XmlElement): LoginRequest {
  const given = fields(body, 'clID', 'pw', 'newPW', 'options', 'svcs');
  const [account, password] = [given.required('clID'), given.required('pw')];
  const newPassword = given.optional('newPW');
  if (newPassword !== undefined && (newPassword.length < PASSWORD_MIN || newPassword.length > PASSWORD_MAX)) {
    throw new CommandRefused(2004, `newPW has ${PASSWORD_MIN} to ${PASSWORD_MAX} characters`);
  }
  const options = inside(given, 'options', 'version', 'lang');
  if (options.required('version') !== '1.0') throw new CommandRefused(2100);
  if (options.required('lang') !== 'en') throw new CommandRefused(2102, 'the language is en');
  return { account, password, newPassword, objects: readServices(inside(given, 'svcs', 'objURI*', 'svcExtension')) };
}

/** Proves who it is; 2200, with the same words for an unknown account and a wrong password. */
export function authenticate(store: RegistryStore, { account, password }: LoginRequest): void {
  const known = store.accounts.find(account);
  if (!known || !sameText(known.password, password)) throw new CommandRefused(2200);
}

function readServices(services: Fields): Set<string> {
  const offered: readonly string[] = Object.values(OBJECTS);
  const objects = services.all('objURI').map((each) => token(each.text));
  if (objects.length === 0) throw new CommandRefused(2003, 'svcs needs objURI');
  const unknown = objects.find((uri) => !offered.includes(uri));
  if (unknown !== undefined) throw new CommandRefused(2307, unknown);
  const extension = services.first('svcExtension')?.children[0];
  if (extension) throw new CommandRefused(2103, extension.text);
  return new Set(objects);
}

function inside(given: Fields, name: string, ...names: string[]): Fields {
  const element = given.first(name);
  if (!element) throw new CommandRefused(2003, `login needs ${name}`);
  return fields(element, ...names);
}
