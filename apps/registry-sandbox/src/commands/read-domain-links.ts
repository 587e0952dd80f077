import { CommandRefused } from '../epp/command-refused';
import { type Fields, fields, token } from '../epp/fields';
import { CONTACT_ROLES, type DomainContact } from '../objects/domain';
import { readName } from '../registry-policy';
import type { Call } from './call';
import { found } from './found';

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

/** The name servers of a domain create or update: host objects known to the registry (2303). Host attributes are not spoken (2102). */
export function readNameServers(of: Fields, { store, policy }: Call): string[] {
  const element = of.first('ns');
  if (!element) return [];
  const choice = fields(element, 'hostObj*', 'hostAttr*');
  if (choice.all('hostAttr').length > 0) throw new CommandRefused(2102, 'name servers are host objects here');
  const names = choice.all('hostObj').map((each) => readName(token(each.text)).ascii);
  if (names.length === 0) throw new CommandRefused(2003, 'ns needs hostObj');
  if (names.length > policy.nameServersMax) throw new CommandRefused(2306, `at most ${policy.nameServersMax} name servers`);
  refuseRepeated(names);
  return names.map((name) => found(store.hosts.find(name), `host ${name}`).name);
}

function refuseRepeated(names: readonly string[]): void {
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated) throw new CommandRefused(2306, `${repeated} is named twice`);
}
