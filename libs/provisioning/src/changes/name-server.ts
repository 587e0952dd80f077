import { isIP } from 'node:net';
import { DomainError, DomainName } from '#libs/kernel';

/** A host that answers for a domain. */
export interface NameServer {
  /** A-label. */
  readonly name: string;
  /** Glue: of hosts inside the domain itself, and of no others. */
  readonly addresses: readonly string[];
}

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
