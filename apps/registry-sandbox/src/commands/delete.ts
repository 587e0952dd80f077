import { CommandRefused } from '../epp/command-refused';
import { fields } from '../epp/fields';
import { refuseProhibited, refuseStranger } from '../objects/registered';
import { readName } from '../registry-policy';
import type { CommandHandler } from './call';
import { found } from './found';
import { readContactId } from './read-contact';

/** Takes a domain out at once: this registry has no redemption period. Hosts inside it must go first (RFC 5731, section 3.2.2). */
export const deleteDomain: CommandHandler = ({ command, store, account }) => {
  const name = readName(fields(command.body, 'name').required('name')).ascii;
  const domain = found(store.domains.find(name), name);
  refuseStranger(domain, account, name);
  refuseProhibited(domain, 'Delete', name);
  const [inside] = store.hosts.inside(name);
  if (inside) throw new CommandRefused(2305, `host ${inside} is in it`);
  store.domains.remove(name);
  return { code: 1000 };
};

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
