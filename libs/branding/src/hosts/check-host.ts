import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { BrandHost } from './brand-host';
import { BrandHosts } from './brand-hosts';
import { LookAtHost } from './look-at-host';
import { SettleLook } from './settle-look';

/** An owner has set up the DNS, and does not want to wait. */
@Injectable()
export class CheckHost {
  constructor(
    private readonly reads: Reads,
    private readonly hosts: BrandHosts,
    private readonly look: LookAtHost,
    private readonly settle: SettleLook,
  ) {}

  /** As the DNS is now. Hosts below our own name need no look. @throws BrandHostNotFound, HostTaken, HostQuarantined */
  async run(actor: Actor, id: string): Promise<BrandHost> {
    const host = await this.hosts.get(this.reads, actor.nodeId, id);
    return host.kind === 'platform' ? host : this.settle.run(actor, host, await this.look.run(host));
  }
}
