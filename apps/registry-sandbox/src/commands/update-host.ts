import { CommandRefused } from '../epp/command-refused';
import { type Fields, fields } from '../epp/fields';
import { HOST_CLIENT_STATUSES, type HostAddress } from '../objects/host';
import { changedStatuses, refuseStranger } from '../objects/registered';
import { readName } from '../registry-policy';
import type { CommandHandler } from './call';
import { found } from './found';
import { readAddresses, refuseWrongGlue } from './read-host';
import { readStatuses } from './read-statuses';
import { updateFields } from './update-fields';

/** Addresses and statuses. A host keeps its name here: a rename (chg) is 2102. */
export const updateHost: CommandHandler = ({ command, store, account, now }) => {
  const given = updateFields(command.body, 'name');
  const name = readName(given.required('name')).ascii;
  if (given.first('chg')) throw new CommandRefused(2102, 'hosts are not renamed here');
  const host = found(store.hosts.find(name), name);
  refuseStranger(host, account, name);
  const add = changeOf(given, 'add');
  const remove = changeOf(given, 'rem');

  const gone = new Set(remove.addresses.map(({ address }) => address));
  const addresses = [...host.addresses.filter(({ address }) => !gone.has(address)), ...add.addresses];
  refuseWrongGlue(name, host.superordinate, addresses);
  const statuses = changedStatuses(host, { add: add.statuses, remove: remove.statuses }, HOST_CLIENT_STATUSES, name);
  store.hosts.save({ ...host, addresses, statuses }, { by: account, at: now });
  return { code: 1000 };
};

function changeOf(given: Fields, part: 'add' | 'rem'): { addresses: readonly HostAddress[]; statuses: readonly string[] } {
  const element = given.first(part);
  if (!element) return { addresses: [], statuses: [] };
  const inside = fields(element, 'addr*', 'status*');
  return { addresses: readAddresses(inside), statuses: readStatuses(inside) };
}
