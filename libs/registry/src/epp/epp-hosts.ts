import type { Outcome } from '../outcome';
import type { RegistryHosts } from '../registry';
import type { Availability } from '../registry-domain';
import type { CreateHost, CreatedHost, DeleteHost, HostInfo, UpdateHost } from '../registry-host';
import type { EppLine } from './epp-line';
import { data } from './epp-line';
import { checkHosts, createHost, deleteHost, infoHost, updateHost } from './host-commands';
import { createdHost, hostInfo } from './host-data';
import { hostDeletionLimitBroken, hostLimitBroken, hostUpdateLimitBroken } from './host-limits';

/** Hosts over EPP (RFC 5732). */
export class EppHosts implements RegistryHosts {
  constructor(private readonly line: EppLine) {}

  checkHosts(names: readonly string[]): Promise<Outcome<readonly Availability[]>> {
    return this.line.check('host', names, checkHosts, (name, answer) => ({ name, ...answer }));
  }

  infoHost(name: string): Promise<Outcome<HostInfo>> {
    return this.line.query((clTRID) => infoHost(name, clTRID), data('host', 'infData', hostInfo));
  }

  createHost(order: CreateHost): Promise<Outcome<CreatedHost>> {
    return this.line.transform({
      clTRID: order.clTRID,
      broken: hostLimitBroken(order),
      command: () => createHost(order),
      read: data('host', 'creData', createdHost),
    });
  }

  updateHost(order: UpdateHost): Promise<Outcome<{ readonly name: string }>> {
    return this.line.transform({
      clTRID: order.clTRID,
      broken: hostUpdateLimitBroken(order),
      command: () => updateHost(order),
      read: () => ({ name: order.newName ?? order.name }),
    });
  }

  deleteHost(order: DeleteHost): Promise<Outcome<{ readonly name: string }>> {
    return this.line.transform({
      clTRID: order.clTRID,
      broken: hostDeletionLimitBroken(order),
      command: () => deleteHost(order),
      read: () => ({ name: order.name }),
    });
  }
}
