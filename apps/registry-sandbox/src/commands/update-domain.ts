import type { XmlElement } from '#libs/platform';
import { CommandRefused } from '../epp/command-refused';
import { fields } from '../epp/fields';
import { DOMAIN_CLIENT_STATUSES, type Domain, type DomainContact } from '../objects/domain';
import { changedStatuses, refuseStranger } from '../objects/registered';
import { readName } from '../registry-policy';
import type { Call, CommandHandler } from './call';
import { found } from './found';
import { newAuthInfo } from './read-auth-info';
import { readContacts, readNameServers } from './read-domain-links';
import { readStatuses } from './read-statuses';
import { updateFields } from './update-fields';

export const updateDomain: CommandHandler = (call) => {
  const { command, store, policy, account, now } = call;
  const given = updateFields(command.body, 'name');
  const name = readName(given.required('name')).ascii;
  const domain = found(store.domains.find(name), name);
  refuseStranger(domain, account, name);
  const add = linksOf(given.first('add'), call);
  const remove = linksOf(given.first('rem'), call);

  const changed: Domain = {
    ...domain,
    ...changesOf(given.first('chg'), domain, call),
    statuses: changedStatuses(domain, { add: add.statuses, remove: remove.statuses }, DOMAIN_CLIENT_STATUSES, name),
    hosts: exchanged(domain.hosts, add.hosts, remove.hosts),
    contacts: exchanged(domain.contacts.map(asText), add.contacts.map(asText), remove.contacts.map(asText)).map(asContact),
  };
  if (changed.hosts.length > policy.nameServersMax) throw new CommandRefused(2306, `at most ${policy.nameServersMax} name servers`);
  store.domains.save(changed, { by: account, at: now });
  return { code: 1000 };
};

interface Links {
  readonly hosts: readonly string[];
  readonly contacts: readonly DomainContact[];
  readonly statuses: readonly string[];
}

function linksOf(element: XmlElement | undefined, call: Call): Links {
  if (!element) return { hosts: [], contacts: [], statuses: [] };
  const given = fields(element, 'ns', 'contact*', 'status*');
  return { hosts: readNameServers(given, call), contacts: readContacts(given, call), statuses: readStatuses(given) };
}

function changesOf(
  element: XmlElement | undefined,
  { registrant, authInfo }: Domain,
  { store }: Call,
): Pick<Domain, 'registrant' | 'authInfo'> {
  if (!element) return { registrant, authInfo };
  const given = fields(element, 'registrant', 'authInfo');
  const named = given.first('registrant') ? given.required('registrant') : undefined;
  return {
    registrant: named === undefined ? registrant : found(store.contacts.find(named), `contact ${named}`).id,
    authInfo: newAuthInfo(given) ?? authInfo,
  };
}

/** A list with some taken out and some put in; 2306 for taking out what is not there or putting in what is. */
function exchanged(present: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  const absent = remove.find((each) => !present.includes(each));
  if (absent) throw new CommandRefused(2306, `${absent} is not there`);
  const left = present.filter((each) => !remove.includes(each));
  const twice = add.find((each) => left.includes(each));
  if (twice) throw new CommandRefused(2306, `${twice} is there already`);
  return [...left, ...add];
}

/** Contacts are compared by role and id together. */
const asText = ({ role, id }: DomainContact): string => `${role} ${id}`;

const asContact = (text: string): DomainContact => {
  const space = text.indexOf(' ');
  return { role: text.slice(0, space) as DomainContact['role'], id: text.slice(space + 1) };
};
