import { CommandRefused } from '../epp/command-refused';
import { fields } from '../epp/fields';
import { readName, unavailability } from '../registry-policy';
import type { CommandHandler } from './call';
import { charge } from './charge';
import { found } from './found';
import { leaf, objectData } from './object-markup';
import { newAuthInfo } from './read-auth-info';
import { readContacts, readNameServers } from './read-domain-links';
import { readYears } from './read-years';

export const createDomain: CommandHandler = (call) => {
  const { command, store, policy, account, now, pending } = call;
  const given = fields(command.body, 'name', 'period', 'ns', 'registrant', 'contact*', 'authInfo');
  const name = readName(given.required('name'));
  const refused = unavailability(policy, name);
  if (refused) throw new CommandRefused(2306, refused);
  const period = readYears(given);
  const registrant = given.required('registrant');
  const authInfo = newAuthInfo(given);
  if (!authInfo) throw new CommandRefused(2003, 'create needs authInfo');
  if (store.domains.has(name.ascii)) throw new CommandRefused(2302, `${name.ascii} is registered`);

  const expiresAt = period.addTo(now);
  const domain = {
    name: name.ascii,
    expiresAt,
    authInfo,
    registrant: found(store.contacts.find(registrant), `contact ${registrant}`).id,
    contacts: readContacts(given, call),
    hosts: readNameServers(given, call),
    statuses: pending ? ['pendingCreate'] : [],
  };
  charge(call, 'create', domain.name, period.years);
  store.domains.add(domain, { by: account, at: now });
  return {
    code: pending ? 1001 : 1000,
    data: objectData('domain', 'creData', leaf('domain:name', domain.name), leaf('domain:crDate', now), leaf('domain:exDate', expiresAt)),
  };
};
