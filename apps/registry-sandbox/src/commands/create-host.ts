import { CommandRefused } from '../epp/command-refused';
import { fields } from '../epp/fields';
import { refuseProhibited, refuseStranger } from '../objects/registered';
import { readName, superordinateOf } from '../policy/registry-policy';
import type { Call, CommandHandler } from './call';
import { found } from './found';
import { leaf, objectData } from './object-markup';
import { readAddresses, refuseWrongGlue } from './read-host';

export const createHost: CommandHandler = (call) => {
  const { command, store, policy, account, now } = call;
  const given = fields(command.body, 'name', 'addr*');
  const name = readName(given.required('name'));
  const addresses = readAddresses(given);
  const superordinate = superordinateOf(policy, name);
  refuseWrongGlue(name.ascii, superordinate, addresses);
  if (superordinate !== undefined) refuseForeignDomain(superordinate, call);
  if (store.hosts.find(name.ascii)) throw new CommandRefused(2302, `${name.ascii} is in use`);
  store.hosts.add({ name: name.ascii, superordinate, addresses }, { by: account, at: now });
  return { code: 1000, data: objectData('host', 'creData', leaf('host:name', name.ascii), leaf('host:crDate', now)) };
};

/** A host inside a domain is for the domain's sponsor to make: 2303, 2201, 2304. */
export function refuseForeignDomain(superordinate: string, { store, account }: Call): void {
  const domain = found(store.domains.find(superordinate), superordinate);
  refuseStranger(domain, account, superordinate);
  refuseProhibited(domain, 'Update', superordinate);
}
