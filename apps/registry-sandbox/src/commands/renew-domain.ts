import { Period } from '#libs/kernel';
import { CommandRefused } from '../epp/command-refused';
import { fields } from '../epp/fields';
import { charge, refuseShort } from '../life/charge';
import { withGrace } from '../life/domain-life';
import { refuseProhibited, refuseStranger } from '../objects/registered';
import { priceOf } from '../policy/prices';
import { readName } from '../policy/registry-policy';
import type { CommandHandler } from './call';
import { feeData, refuseDisagreement } from './fee';
import { found } from './found';
import { leaf, objectData } from './object-markup';
import { readYears } from './read-years';

/** The date the client believes in must be the true one, so that a renew sent twice renews once (RFC 5731, section 3.2.3). */
export const renewDomain: CommandHandler = (call) => {
  const { command, store, policy, account, ids, now } = call;
  const given = fields(command.body, 'name', 'curExpDate', 'period');
  const name = readName(given.required('name'));
  const believed = given.required('curExpDate');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(believed)) throw new CommandRefused(2005, 'curExpDate is YYYY-MM-DD');
  const { years } = readYears(given);
  const domain = found(store.domains.find(name.ascii), name.ascii);
  refuseStranger(domain, account, name.ascii);
  refuseProhibited(domain, 'Renew', name.ascii);
  if (believed !== domain.expiresAt.toISOString().slice(0, 10)) throw new CommandRefused(2306, 'curExpDate is not the expiry date');

  const expiresAt = Period.ofYears(years).addTo(domain.expiresAt);
  if (expiresAt > Period.ofYears(policy.yearsMax).addTo(now))
    throw new CommandRefused(2105, `no further than ${policy.yearsMax} years ahead`);
  const price = priceOf(name, 'renew', years);
  refuseDisagreement(call, price);
  const entry = { account, command: 'renew', object: name.ascii, years, amount: price.amount, ...ids, at: now } as const;
  refuseShort(call, entry);
  const grace = { period: 'renewPeriod', billingId: charge(call, entry) } as const;
  const graces = withGrace(domain, grace, policy.rules.of(name.ascii).renewGraceDays, now);
  store.domains.save({ ...domain, expiresAt, graces }, { by: account, at: now });
  return {
    code: 1000,
    data: objectData('domain', 'renData', leaf('domain:name', name.ascii), leaf('domain:exDate', expiresAt)),
    extensions: feeData(call, 'renData', price),
  };
};
