import { CommandRefused } from '../epp/command-refused';
import { fields } from '../epp/fields';
import { charge, refuseShort } from '../life/charge';
import { withGrace } from '../life/domain-life';
import { priceOf } from '../policy/prices';
import { readName, unavailability } from '../policy/registry-policy';
import type { CommandHandler } from './call';
import { feeData, refuseDisagreement } from './fee';
import { found } from './found';
import { leaf, objectData } from './object-markup';
import { newAuthInfo } from './read-auth-info';
import { readContacts, readNameServers, refuseTooMany } from './read-domain-links';
import { readYears } from './read-years';
import { newSecDns } from './sec-dns';

export const createDomain: CommandHandler = (call) => {
  const { command, store, policy, account, ids, now, pending, extensions } = call;
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
    ...readNameServers(given, call, name.ascii),
    secDns: newSecDns(extensions.get('secDNS')),
    statuses: pending ? ['pendingCreate'] : [],
  };
  refuseTooMany(domain, call);
  const price = priceOf(name, 'create', period.years);
  refuseDisagreement(call, price);
  const entry = { account, command: 'create', object: domain.name, years: period.years, amount: price.amount, ...ids, at: now } as const;
  refuseShort(call, entry);
  const grace = { period: 'addPeriod', billingId: charge(call, entry) } as const;
  const added = store.domains.add(domain, { by: account, at: now });
  store.domains.save({ ...added, graces: withGrace(added, grace, policy.rules.of(name.ascii).addGraceDays, now) });
  return {
    code: pending ? 1001 : 1000,
    data: objectData('domain', 'creData', leaf('domain:name', domain.name), leaf('domain:crDate', now), leaf('domain:exDate', expiresAt)),
    extensions: feeData(call, 'creData', price),
  };
};
