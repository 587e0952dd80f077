import type { XmlElement } from '#libs/platform';
import { CommandRefused } from '../epp/command-refused';
import { type Fields, fields } from '../epp/fields';
import { HOST_CLIENT_STATUSES, type Host, type HostAddress } from '../objects/host';
import { changedStatuses, refuseStranger } from '../objects/registered';
import { readName, superordinateOf } from '../policy/registry-policy';
import type { Call, CommandHandler } from './call';
import { refuseForeignDomain } from './create-host';
import { found } from './found';
import { readAddresses, refuseWrongGlue } from './read-host';
import { readStatuses } from './read-statuses';
import { updateFields } from './update-fields';

/** Addresses, statuses and the name. Domains that are delegated to a renamed host follow it. */
export const updateHost: CommandHandler = (call) => {
  const { command, store, account, now } = call;
  const given = updateFields(command.body, 'name');
  const name = readName(given.required('name')).ascii;
  const host = found(store.hosts.find(name), name);
  refuseStranger(host, account, name);
  const add = changeOf(given, 'add');
  const remove = changeOf(given, 'rem');
  const statuses = changedStatuses(host, { add: add.statuses, remove: remove.statuses }, HOST_CLIENT_STATUSES, name);
  const chg = given.first('chg');
  const named = chg ? renamed(host, chg, call) : host;

  const gone = new Set(remove.addresses.map(({ address }) => address));
  const addresses = [...host.addresses.filter(({ address }) => !gone.has(address)), ...add.addresses];
  refuseWrongGlue(named.name, named.superordinate, addresses);
  if (named.name !== name) store.hosts.rename(name, named);
  store.hosts.save({ ...host, ...named, addresses, statuses }, { by: account, at: now });
  return { code: 1000 };
};

/** A host outside this registry that domains are delegated to keeps its name: other registrars count on it (RFC 5732, section 3.2.5). */
function renamed(host: Host, chg: XmlElement, call: Call): Pick<Host, 'name' | 'superordinate'> {
  const { store, policy } = call;
  const next = readName(fields(chg, 'name').required('name'));
  if (next.ascii === host.name) return host;
  if (store.hosts.find(next.ascii)) throw new CommandRefused(2302, `${next.ascii} is in use`);
  if (host.superordinate === undefined && store.hosts.isLinked(host.name)) throw new CommandRefused(2305, `${host.name} is linked`);
  const superordinate = superordinateOf(policy, next);
  if (superordinate !== undefined) refuseForeignDomain(superordinate, call);
  return { name: next.ascii, superordinate };
}

function changeOf(given: Fields, part: 'add' | 'rem'): { addresses: readonly HostAddress[]; statuses: readonly string[] } {
  const element = given.first(part);
  if (!element) return { addresses: [], statuses: [] };
  const inside = fields(element, 'addr*', 'status*');
  return { addresses: readAddresses(inside), statuses: readStatuses(inside) };
}
