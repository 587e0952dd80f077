import { Clock } from '#libs/kernel';
import { type Outcome, type Registry, leftOfHostUpdate, newClTrid } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import type { NameServer } from './name-server';

const THERE: Outcome<null> = { kind: 'done', value: null };

/**
 * Sees to it that a registry knows the hosts that are to answer for a domain, with their addresses, where hosts are objects of
 * their own (RFC 5732). It costs nothing and may be tried any number of times.
 */
@Injectable()
export class HostsThere {
  constructor(private readonly clock: Clock) {}

  /** Refused when the registry takes one of them from nobody, or from somebody else only. */
  async at(registry: Registry, hosts: readonly NameServer[]): Promise<Outcome<null>> {
    for (const host of hosts) {
      const there = await this.one(registry, host);
      if (there.kind !== 'done') return there;
    }
    return THERE;
  }

  private async one(registry: Registry, { name, addresses }: NameServer): Promise<Outcome<unknown>> {
    const found = await registry.infoHost(name);
    if (found.kind === 'refused' && found.reason === 'missing')
      return settled(await registry.createHost({ clTRID: this.clTRID(), name, addresses }));
    // Others' hosts may not be shown, and are theirs to change.
    if (addresses.length === 0) return found.kind === 'refused' ? THERE : found;
    if (found.kind !== 'done') return found;
    const remove = { addresses: found.value.addresses.filter((address) => !addresses.includes(address)) };
    const left = leftOfHostUpdate({ name, add: { addresses }, remove }, found.value);
    return left ? settled(await registry.updateHost({ clTRID: this.clTRID(), ...left })) : found;
  }

  private clTRID(): string {
    return newClTrid(this.clock.now());
  }
}

/** What is not known yet, or not yet there, is looked at again later. */
const settled = (outcome: Outcome<unknown>): Outcome<unknown> =>
  outcome.kind === 'unknown' || outcome.kind === 'pending'
    ? { kind: 'unavailable', reason: 'it is not known whether the host is there' }
    : outcome;
