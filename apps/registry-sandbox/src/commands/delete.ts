import { DAY, after } from '#libs/kernel';
import { CommandRefused } from '../epp/command-refused';
import { fields } from '../epp/fields';
import { refuseProhibited, refuseStranger } from '../objects/registered';
import type { Domain } from '../objects/domain';
import { readName } from '../registry-policy';
import type { Call, CommandHandler } from './call';
import { found } from './found';
import { readContactId } from './read-contact';

/** Takes a domain out at once: this registry has no redemption period. Hosts inside it must go first (RFC 5731, section 3.2.2). */
export const deleteDomain: CommandHandler = (call) => {
  const { command, store, account } = call;
  const name = readName(fields(command.body, 'name').required('name')).ascii;
  const domain = found(store.domains.find(name), name);
  refuseStranger(domain, account, name);
  refuseProhibited(domain, 'Delete', name);
  const [inside] = store.hosts.inside(name);
  if (inside) throw new CommandRefused(2305, `host ${inside} is in it`);
  refundInAddGrace(call, domain);
  store.domains.remove(name);
  return { code: 1000 };
};

/** In its add grace period a registration is given back whole. */
function refundInAddGrace({ account, ids, now, store, policy }: Call, { name, createdAt }: Domain): void {
  const charged = store.billing.lastCreate(name);
  if (!charged || now >= after(createdAt, policy.addGraceDays * DAY)) return;
  store.accounts.setBalance(account, store.accounts.find(account)!.balance.plus(charged.amount));
  store.billing.add({ ...charged, account, command: 'create-refunded', amount: charged.amount.negated(), ...ids, at: now });
}

export const deleteContact: CommandHandler = ({ command, store, account }) => {
  const id = readContactId(fields(command.body, 'id').required('id'));
  const contact = found(store.contacts.find(id), id);
  refuseStranger(contact, account, id);
  refuseProhibited(contact, 'Delete', id);
  if (store.contacts.isLinked(id)) throw new CommandRefused(2305, `${id} is linked`);
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
