import { isIP } from 'node:net';
import { DomainError, DomainName } from '#libs/kernel';

/** A host that answers for a domain. */
export interface NameServer {
  /** A-label. */
  readonly name: string;
  /** Glue: of hosts inside the domain itself, and of no others. */
  readonly addresses: readonly string[];
}

/** Why a host cannot be seen to serve a domain. `lame`: it answers, and does not serve it; `not-public`: nobody else could ask it. */
export type NameServerTrouble = 'unknown-host' | 'not-public' | 'silent' | 'lame';

export const ADDRESSES_MAX = 13;

/** Some of the name servers cannot be taken; `errors` says which. */
export class NameServersInvalid extends DomainError {
  readonly fault = 'invalid';
  readonly code = 'name-servers-invalid';
}

interface Typed {
  readonly name: string;
  readonly addresses: readonly string[];
}

interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** What somebody typed as the name servers of a domain (A-label). Pure. @throws NameServersInvalid, DomainNameInvalid */
export function readNameServers(typed: readonly Typed[], domain: string): NameServer[] {
  const servers = typed.map(({ name, addresses }, i) => ({ name: DomainName.parse(name, `/nameServers/${i}/name`).ascii, addresses }));
  const names = servers.map(({ name }) => name);
  const faults = servers.flatMap((server, i) => faultsOf(server, names.indexOf(server.name) < i, domain, `/nameServers/${i}`));
  if (faults.length > 0) throw new NameServersInvalid(faults[0]!.message, { errors: faults });
  return servers;
}

/** Whether a host lies inside a domain, so that nobody finds it without its addresses. */
export const isInside = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

function faultsOf({ name, addresses }: NameServer, isTwice: boolean, domain: string, at: string): Fault[] {
  const fault = (field: string, code: string, message: string): Fault => ({ pointer: `${at}/${field}`, code, message });
  const wrong = addresses.findIndex((address) => isIP(address) === 0);
  const needsGlue = isInside(name, domain);
  return [
    ...(isTwice ? [fault('name', 'name-server-twice', `${name} is named twice.`)] : []),
    ...(wrong >= 0 ? [fault(`addresses/${wrong}`, 'address-invalid', `${addresses[wrong]} is not an IP address.`)] : []),
    ...(needsGlue && addresses.length === 0
      ? [fault('addresses', 'glue-missing', `${name} lies inside the domain itself: nobody finds it without its addresses.`)]
      : []),
    ...(!needsGlue && addresses.length > 0
      ? [fault('addresses', 'glue-not-taken', `${name} lies outside the domain: its addresses are said elsewhere.`)]
      : []),
  ];
}

const WORDS: Readonly<Record<NameServerTrouble, string>> = {
  'unknown-host': 'there is no such host',
  'not-public': 'it has no address of the Internet',
  silent: 'it does not answer',
  lame: 'it answers, and does not serve the domain',
};

/** Some do not serve the domain yet: with them nobody finds it. Whoever knows better may say so. */
export class NameServersNotAnswering extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'name-servers-not-answering';

  constructor(name: string, found: readonly { readonly pointer: string; readonly name: string; readonly trouble: NameServerTrouble }[]) {
    const errors = found.map((each) => ({
      pointer: each.pointer,
      code: `name-server-${each.trouble}`,
      message: `${each.name}: ${WORDS[each.trouble]}.`,
    }));
    super(`Not all of these name servers serve ${name}. Send "force" to have them nevertheless.`, { name, errors });
  }
}
