import type { XmlElement } from '#libs/platform';
import { EPP_NS } from '#libs/registry';
import { CommandRefused } from './command-refused';

/** The extensions that this registry speaks, by the namespace that names them. */
export const EXTENSIONS = {
  /** RFC 5910 */
  secDNS: EPP_NS.secDNS,
  /** RFC 3915 */
  rgp: EPP_NS.rgp,
  /** RFC 8748 */
  fee: EPP_NS.fee,
  /** draft-ietf-regext-epp-fees, as many registries still speak it. */
  fee011: 'urn:ietf:params:xml:ns:fee-0.11',
  /** RFC 8807 */
  loginSec: EPP_NS.loginSec,
  /** RFC 8590 */
  changePoll: EPP_NS.changePoll,
} as const;
export type ExtensionName = keyof typeof EXTENSIONS;

export const SPEAKS_ALL: ReadonlySet<ExtensionName> = new Set(Object.keys(EXTENSIONS) as ExtensionName[]);

/** Which extensions add something to which command, under the element's name. */
const ADDED: Readonly<Record<string, readonly ExtensionName[]>> = {
  'login loginSec': ['loginSec'],
  'check domain check': ['fee', 'fee011'],
  'create domain create': ['secDNS', 'fee', 'fee011'],
  'renew domain renew': ['fee', 'fee011'],
  'transfer domain transfer': ['fee', 'fee011'],
  'update domain update': ['secDNS', 'rgp', 'fee', 'fee011'],
};

const nameOf = (uri: string): ExtensionName | undefined => [...SPEAKS_ALL].find((name) => EXTENSIONS[name] === uri);

/** The extensions of a login: each one offered, or 2103. */
export function readOffered(uris: readonly string[]): Set<ExtensionName> {
  return new Set(uris.map((uri) => nameOf(uri) ?? refuse(2103, uri)));
}

/** What extensions add to one command, and which of them its session speaks. */
export class Extensions {
  private constructor(
    private readonly spoken: ReadonlySet<ExtensionName>,
    private readonly elements: ReadonlyMap<ExtensionName, XmlElement>,
  ) {}

  /**
   * Reads what stands in the extension of a command, `create domain` or the like. 2103 for what is not spoken here or has no meaning there,
   * 2002 for what the login did not name.
   */
  static read(command: string, elements: readonly XmlElement[], spoken: ReadonlySet<ExtensionName>): Extensions {
    const read = new Map<ExtensionName, XmlElement>();
    for (const element of elements) {
      const name = nameOf(element.uri);
      if (!name || !ADDED[`${command} ${element.local}`]?.includes(name)) return refuse(2103, element.uri);
      if (!spoken.has(name)) return refuse(2002, `the login did not name ${element.uri}`);
      if (read.has(name)) return refuse(2001, `${element.local} is repeated`);
      read.set(name, element);
    }
    return new Extensions(spoken, read);
  }

  /** What the extension adds to this command. */
  get(name: ExtensionName): XmlElement | undefined {
    return this.elements.get(name);
  }

  /** True when the session wants to hear of it. */
  speaks(name: ExtensionName): boolean {
    return this.spoken.has(name);
  }
}

function refuse(code: 2001 | 2002 | 2103, reason: string): never {
  throw new CommandRefused(code, reason);
}
