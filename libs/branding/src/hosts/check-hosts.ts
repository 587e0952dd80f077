import { type JobHandler, Reads } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { BrandHost } from './brand-host';
import { BrandHosts } from './brand-hosts';
import { LookAtHost } from './look-at-host';
import { SettleLook } from './settle-look';

/** The daily job that looks whether brands' own hosts still lead here. */
export const CHECK_HOSTS = 'hosts.check';

/** So many are asked about at the same time. */
const AT_ONCE = 20;

@Injectable()
export class CheckHosts implements JobHandler {
  readonly kind = CHECK_HOSTS;
  private readonly logger = new Logger('hosts');

  constructor(
    private readonly reads: Reads,
    private readonly hosts: BrandHosts,
    private readonly look: LookAtHost,
    private readonly settle: SettleLook,
  ) {}

  async run(): Promise<void> {
    for (let after = ''; ;) {
      const some = await this.hosts.toLookAt(this.reads, after, AT_ONCE);
      const findings = await Promise.all(some.map((host) => this.look.run(host)));
      for (const [i, host] of some.entries()) await this.settled(host, findings[i]!);
      if (some.length < AT_ONCE) return;
      after = some.at(-1)!.id;
    }
  }

  /** Its owner may have given it up at this moment: then there is nothing to do, and the others are looked at. */
  private async settled(host: BrandHost, finding: Awaited<ReturnType<LookAtHost['run']>>): Promise<void> {
    try {
      await this.settle.run(null, host, finding);
    } catch (error) {
      this.logger.warn({ event: 'host-not-checked', host: host.id, reason: String(error) });
    }
  }
}
