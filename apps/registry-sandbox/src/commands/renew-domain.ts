import { Period } from '#libs/kernel';
import { CommandRefused } from '../epp/command-refused';
import { fields } from '../epp/fields';
import { refuseProhibited, refuseStranger } from '../objects/registered';
import { readName } from '../registry-policy';
import type { CommandHandler } from './call';
import { charge } from './charge';
import { found } from './found';
import { leaf, objectData } from './object-markup';
import { readYears } from './read-years';

/** The date the client believes in must be the true one, so that a renew sent twice renews once (RFC 5731, section 3.2.3). */
export const renewDomain: CommandHandler = (call) => {
  const { command, store, policy, account, now } = call;
  const given = fields(command.body, 'name', 'curExpDate', 'period');
  const name = readName(given.required('name')).ascii;
  const believed = given.required('curExpDate');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(believed)) throw new CommandRefused(2005, 'curExpDate is YYYY-MM-DD');
  const period = readYears(given);
  const domain = found(store.domains.find(name), name);
  refuseStranger(domain, account, name);
  refuseProhibited(domain, 'Renew', name);
  if (believed !== domain.expiresAt.toISOString().slice(0, 10)) throw new CommandRefused(2306, 'curExpDate is not the expiry date');

  const expiresAt = period.addTo(domain.expiresAt);
  if (expiresAt > Period.ofYears(policy.yearsMax).addTo(now))
    throw new CommandRefused(2105, `no further than ${policy.yearsMax} years ahead`);
  charge(call, 'renew', name, period.years);
  store.domains.save({ ...domain, expiresAt }, { by: account, at: now });
  return { code: 1000, data: objectData('domain', 'renData', leaf('domain:name', name), leaf('domain:exDate', expiresAt)) };
};
