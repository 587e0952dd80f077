import { Money } from '#libs/kernel';
import type { XmlElement } from '#libs/platform';
import { CommandRefused } from '../epp/command-refused';
import { fields } from '../epp/fields';
import { DOMAIN_CLIENT_STATUSES, type Domain, type DomainContact } from '../objects/domain';
import { changedStatuses, refuseStranger } from '../objects/registered';
import { readName } from '../policy/registry-policy';
import type { Call, CommandHandler } from './call';
import { exchanged } from './exchanged';
import { CURRENCY, feeData, refuseDisagreement } from './fee';
import { found } from './found';
import { changedAuthInfo } from './read-auth-info';
import { type NameServers, readContacts, readNameServers, refuseTooMany } from './read-domain-links';
import { readStatuses } from './read-statuses';
import { restoreDomain } from './restore-domain';
import { changedSecDns } from './sec-dns';
import { changesNothing, updateFields } from './update-fields';

export const updateDomain: CommandHandler = (call) => {
  const { command, store, account, now, extensions } = call;
  const [rgp, secDns] = [extensions.get('rgp'), extensions.get('secDNS')];
  const given = updateFields(command.body, 'name', rgp !== undefined || secDns !== undefined);
  const name = readName(given.required('name')).ascii;
  const domain = found(store.domains.find(name), name);
  refuseStranger(domain, account, name);
  if (rgp) {
    if (secDns || !changesNothing(given)) throw new CommandRefused(2306, 'a restore changes nothing else');
    return restoreDomain(call, domain, rgp);
  }
  const add = linksOf(given.first('add'), call, name);
  const remove = linksOf(given.first('rem'), call, name);
  const statuses = changedStatuses(domain, { add: add.statuses, remove: remove.statuses }, DOMAIN_CLIENT_STATUSES, name);
  const changed: Domain = {
    ...domain,
    ...changesOf(given.first('chg'), domain, call),
    ...exchangedServers(domain, add, remove),
    statuses,
    contacts: exchanged(domain.contacts, add.contacts, remove.contacts, ({ role, id }) => `${role} ${id}`),
    secDns: changedSecDns(domain.secDns, secDns),
  };
  refuseTooMany(changed, call);
  const free = { amount: Money.zero(CURRENCY) };
  refuseDisagreement(call, free);
  store.domains.save(changed, { by: account, at: now });
  return { code: 1000, extensions: feeData(call, 'updData', free) };
};

interface Links extends NameServers {
  readonly contacts: readonly DomainContact[];
  readonly statuses: readonly string[];
}

function linksOf(element: XmlElement | undefined, call: Call, domain: string): Links {
  if (!element) return { hosts: [], hostAttributes: [], contacts: [], statuses: [] };
  const given = fields(element, 'ns', 'contact*', 'status*');
  return { ...readNameServers(given, call, domain), contacts: readContacts(given, call), statuses: readStatuses(given) };
}

const exchangedServers = (domain: Domain, add: NameServers, remove: NameServers): NameServers => ({
  hosts: exchanged(domain.hosts, add.hosts, remove.hosts, (host) => host),
  hostAttributes: exchanged(domain.hostAttributes, add.hostAttributes, remove.hostAttributes, ({ name }) => name),
});

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
    authInfo: changedAuthInfo(given, authInfo),
  };
}
