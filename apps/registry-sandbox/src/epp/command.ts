import type { XmlElement } from '#libs/platform';
import { EPP_NS } from '#libs/registry';
import { CommandRefused } from './command-refused';
import { token } from './fields';

/** The objects this registry keeps, by the namespace that names them. */
export const OBJECTS = { domain: EPP_NS.domain, contact: EPP_NS.contact, host: EPP_NS.host } as const;
export type ObjectKind = keyof typeof OBJECTS;

/** The commands of RFC 5730. */
export const VERBS = ['check', 'create', 'delete', 'info', 'login', 'logout', 'poll', 'renew', 'transfer', 'update'] as const;
export type Verb = (typeof VERBS)[number];

/** One command of RFC 5730, taken apart but not yet judged. */
export interface Command {
  readonly verb: Verb;
  /** What it is about; undefined for login, logout and poll. */
  readonly object?: ObjectKind;
  /** `domain:create` and the like; for login and poll the element itself. */
  readonly body: XmlElement;
  /** What a poll or transfer is to do: `req`, `approve` and so on. */
  readonly op?: string;
  /** What stands in the extension, not yet judged. */
  readonly extensions: readonly XmlElement[];
  /** The names or ids it is about, in lower case: for logs and for faults that wait for a name. */
  readonly names: readonly string[];
  readonly clTRID?: string;
}

/** The client's transaction id, when the document has a usable one: it is echoed even in refusals. */
export function clTridOf(root: XmlElement): string | undefined {
  const given = root.first(EPP_NS.epp, 'command')?.textOf(EPP_NS.epp, 'clTRID');
  const id = given === undefined ? '' : token(given);
  return id.length >= 3 && id.length <= 64 ? id : undefined;
}

/** Reads a document as `hello` or a command; 2000, 2001, 2101, 2103 or 2307 when it is neither. */
export function readCommand(root: XmlElement): 'hello' | Command {
  const [inside, ...more] = root.children;
  if (!root.is(EPP_NS.epp, 'epp') || !inside || more.length > 0)
    throw new CommandRefused(2001, 'an EPP document holds one hello or command');
  if (inside.is(EPP_NS.epp, 'hello')) return 'hello';
  if (!inside.is(EPP_NS.epp, 'command')) throw new CommandRefused(2001, 'neither hello nor command');
  const [order, ...rest] = inside.children;
  if (!order || order.uri !== EPP_NS.epp) throw new CommandRefused(2001, 'the command is empty');
  const verb = VERBS.find((each) => each === order.local);
  if (!verb) throw new CommandRefused(2000, order.local);
  const common = { verb, op: order.attribute('op'), extensions: readTail(rest), clTRID: clTridOf(root) };
  if (verb === 'login' || verb === 'logout' || verb === 'poll') return { ...common, body: order, names: [] };
  return { ...common, ...objectOf(order) };
}

function objectOf(order: XmlElement): { object: ObjectKind; body: XmlElement; names: string[] } {
  const [body, ...more] = order.children;
  if (!body || more.length > 0) throw new CommandRefused(2001, `${order.local} is about one kind of object`);
  const object = (Object.keys(OBJECTS) as ObjectKind[]).find((kind) => OBJECTS[kind] === body.uri);
  if (!object) throw new CommandRefused(2307, body.uri);
  if (body.local !== order.local) throw new CommandRefused(2001, `${body.local} inside ${order.local}`);
  const names = body.children.filter((child) => child.local === (object === 'contact' ? 'id' : 'name'));
  return { object, body, names: names.map((each) => token(each.text).toLowerCase()) };
}

/** Behind the order come at most an extension, which is handed back, and a clTRID, in that order. */
function readTail(rest: readonly XmlElement[]): readonly XmlElement[] {
  const [extension] = rest.filter((each) => each.is(EPP_NS.epp, 'extension'));
  const [clTRID, ...more] = extension && rest[0] === extension ? rest.slice(1) : rest;
  if (clTRID) {
    if (!clTRID.is(EPP_NS.epp, 'clTRID') || more.length > 0) throw new CommandRefused(2001, `${clTRID.local} does not belong there`);
    const length = token(clTRID.text).length;
    if (length < 3 || length > 64) throw new CommandRefused(2005, 'a clTRID has 3 to 64 characters');
  }
  if (extension?.children.length === 0) throw new CommandRefused(2001, 'the extension is empty');
  return extension?.children ?? [];
}
