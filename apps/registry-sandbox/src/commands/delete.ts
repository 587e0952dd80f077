import { Money } from '#libs/kernel';
import { CommandRefused } from '../epp/command-refused';
import { fields } from '../epp/fields';
import { giveBack } from '../life/charge';
import { openGraces, redeemable } from '../life/domain-life';
import { purge } from '../life/purge';
import { refuseProhibited, refuseStranger } from '../objects/registered';
import { readName } from '../policy/registry-policy';
import type { CommandHandler } from './call';
import { CURRENCY, creditData } from './fee';
import { found } from './found';
import { readContactId } from './read-contact';

/**
 * In its add grace period a name is gone at once; later it can be restored for a while, and the answer is 1001 (RFC 3915, section 3.1).
 * Hosts inside it must go first (RFC 5731, section 3.2.2). What was paid in a grace period that still runs is given back, and the
 * years that it paid for are gone as well.
 */
export const deleteDomain: CommandHandler = (call) => {
  const { command, store, policy, account, now } = call;
  const name = readName(fields(command.body, 'name').required('name')).ascii;
  const domain = found(store.domains.find(name), name);
  refuseStranger(domain, account, name);
  refuseProhibited(domain, 'Delete', name);
  const [inside] = store.hosts.inside(name);
  if (inside) throw new CommandRefused(2305, `host ${inside} is in it`);

  const graces = openGraces(domain, now);
  const paid = graces.map(({ billingId }) => store.billing.find(billingId)!);
  for (const { id } of paid) giveBack(call, id, call.ids, now);
  const credit = paid.map(({ amount }) => amount);
  const extensions = creditData(call, Money.sum(credit, CURRENCY));
  if (graces.some(({ period }) => period === 'addPeriod')) {
    purge(call, name);
    return { code: 1000, extensions };
  }
  const expiresAt = yearsEarlier(
    domain.expiresAt,
    paid.reduce((sum, { years }) => sum + years, 0),
  );
  store.domains.save(redeemable({ ...domain, expiresAt }, policy.rules.of(name), now), { by: account, at: now });
  return { code: 1001, extensions };
};

/** 29 February becomes 28 February in a common year. */
function yearsEarlier(at: Date, years: number): Date {
  const earlier = new Date(at);
  earlier.setUTCFullYear(at.getUTCFullYear() - years);
  if (earlier.getUTCMonth() !== at.getUTCMonth()) earlier.setUTCDate(0);
  return earlier;
}

export const deleteContact: CommandHandler = ({ command, store, account }) => {
  const id = readContactId(fields(command.body, 'id').required('id'));
  const contact = found(store.contacts.find(id), id);
  refuseStranger(contact, account, id);
  refuseProhibited(contact, 'Delete', id);
  if (store.contacts.isLinked(id)) throw new CommandRefused(2305, `${id} is linked`);
  store.transfers.remove('contact', id);
  store.contacts.remove(id);
  return { code: 1000 };
};

export const deleteHost: CommandHandler = ({ command, store, account }) => {
  const name = readName(fields(command.body, 'name').required('name')).ascii;
  const host = found(store.hosts.find(name), name);
  refuseStranger(host, account, name);
  refuseProhibited(host, 'Delete', name);
  if (store.hosts.isLinked(name)) throw new CommandRefused(2305, `${name} is linked`);
  store.hosts.remove(name);
  return { code: 1000 };
};
