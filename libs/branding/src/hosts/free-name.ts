import type { Tx } from '#libs/platform';
import { HostTaken } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { type BrandHost, quarantinedUntil } from './brand-host';
import { BrandHosts } from './brand-hosts';
import { HostQuarantined } from './host-errors';

/** Sees to it that no other brand has a name to itself. */
@Injectable()
export class FreeName {
  constructor(private readonly hosts: BrandHosts) {}

  /** What was given up goes back to whoever had it, and to others when its quarantine is over. @throws HostTaken, HostQuarantined */
  async run(tx: Tx, { id, name, nodeId }: Pick<BrandHost, 'name' | 'nodeId'> & Partial<BrandHost>): Promise<void> {
    const holder = await this.hosts.holder(tx, name);
    if (!holder || holder.id === id) return;
    const until = quarantinedUntil(holder);
    if (!until) throw new HostTaken('That host name is in use already.', { host: name });
    if (holder.nodeId !== nodeId && tx.now < until) throw new HostQuarantined(name, until);
    await this.hosts.save(tx, { ...holder, claimedName: null });
  }
}
