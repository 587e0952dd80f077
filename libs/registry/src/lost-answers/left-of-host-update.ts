import type { HostInfo, HostLinks, UpdateHost } from '../registry-host';
import { absentFrom, isSame, presentIn } from './differences';

/** What is to change about a host, without the transaction id: each send has its own. */
export type HostUpdate = Omit<UpdateHost, 'clTRID'>;

/**
 * What is left to change of a host after its info was read, as for a domain; undefined when nothing is. A host that is being
 * renamed is read under its new name first, and under its old one when that does not exist. Pure.
 */
export function leftOfHostUpdate(wanted: HostUpdate, info: HostInfo): HostUpdate | undefined {
  const left: HostUpdate = {
    name: info.name,
    add: links(wanted.add, info, absentFrom),
    remove: links(wanted.remove, info, presentIn),
    newName: wanted.newName === undefined || isSame(wanted.newName, info.name) ? undefined : wanted.newName,
  };
  return left.add || left.remove || left.newName !== undefined ? left : undefined;
}

function links(wanted: HostLinks | undefined, info: HostInfo, choose: typeof absentFrom): HostLinks | undefined {
  const addresses = choose(wanted?.addresses, info.addresses, isSame);
  const statuses = choose(wanted?.statuses, info.statuses, isSame);
  return addresses.length + statuses.length > 0 ? { addresses, statuses } : undefined;
}
