import { CommandRefused } from '../epp/command-refused';
import { type Fields, fields, token } from '../epp/fields';
import { CONTACT_ROLES, type Domain, type DomainContact, type HostAttribute } from '../objects/domain';
import { readName } from '../policy/registry-policy';
import type { Call } from './call';
import { found } from './found';
import { readAddresses, refuseWrongAddresses } from './read-host';

/** The contacts of a domain create or update, each known to the registry (2303). */
export function readContacts(of: Fields, { store }: Call): DomainContact[] {
  const contacts = of.all('contact').map((element) => {
    const role = CONTACT_ROLES.find((each) => each === element.attribute('type'));
    if (!role) throw new CommandRefused(2005, `a contact is ${CONTACT_ROLES.join(', ')}`);
    const id = token(element.text);
    return { role, id: found(store.contacts.find(id), `contact ${id}`).id };
  });
  refuseRepeated(contacts.map(({ role, id }) => `${role} ${id}`));
  return contacts;
}

export type NameServers = Pick<Domain, 'hostAttributes' | 'hosts'>;

const NO_SERVERS: NameServers = { hosts: [], hostAttributes: [] };

/**
 * The name servers of a domain create or update: host objects known to the registry (2303), or attributes of the domain, as the rules of its
 * extension want it (2102 for the other kind).
 */
export function readNameServers(of: Fields, { store, policy }: Call, domain: string): NameServers {
  const element = of.first('ns');
  if (!element) return NO_SERVERS;
  const choice = fields(element, 'hostObj*', 'hostAttr*');
  const { hostAttributes } = policy.rules.of(domain);
  const [wanted, other] = hostAttributes ? (['hostAttr', 'hostObj'] as const) : (['hostObj', 'hostAttr'] as const);
  if (choice.all(other).length > 0) throw new CommandRefused(2102, `name servers are ${wanted} here`);
  if (choice.all(wanted).length === 0) throw new CommandRefused(2003, `ns needs ${wanted}`);
  if (hostAttributes) {
    const attributes = choice.all('hostAttr').map((each) => readAttribute(fields(each, 'hostName', 'hostAddr*')));
    refuseRepeated(attributes.map(({ name }) => name));
    return { hosts: [], hostAttributes: attributes };
  }
  const names = choice.all('hostObj').map((each) => readName(token(each.text)).ascii);
  refuseRepeated(names);
  return { hosts: names.map((name) => found(store.hosts.find(name), `host ${name}`).name), hostAttributes: [] };
}

function readAttribute(given: Fields): HostAttribute {
  const addresses = readAddresses(given, 'hostAddr');
  refuseWrongAddresses(addresses);
  return { name: readName(given.required('hostName')).ascii, addresses };
}

/** 2306 when a domain has more name servers than it may. */
export function refuseTooMany({ hosts, hostAttributes }: NameServers, { policy }: Call): void {
  if (hosts.length + hostAttributes.length > policy.nameServersMax) {
    throw new CommandRefused(2306, `at most ${policy.nameServersMax} name servers`);
  }
}

function refuseRepeated(names: readonly string[]): void {
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated) throw new CommandRefused(2306, `${repeated} is named twice`);
}
