import { ZoneSigners } from '#libs/dns';
import { KEEP_SIGNERS } from '#libs/domains';
import { MINUTE } from '#libs/kernel';
import type { Again, Job, JobHandler } from '#libs/platform';
import { KeepSigners } from '#libs/provisioning';
import { Injectable } from '@nestjs/common';

/** A change at a registry takes about so long. */
const LOOKS_MS = MINUTE;

/** Has the registry of a domain know how its zone is signed now, and tells the zone when it knows of no key any more. */
@Injectable()
export class SendSigners implements JobHandler {
  readonly kind = KEEP_SIGNERS;

  constructor(
    private readonly zones: ZoneSigners,
    private readonly keep: KeepSigners,
  ) {}

  async run(payload: Job['payload'], { createdAt }: Job): Promise<void | Again> {
    const domainId = String(payload['domainId']);
    const wanted = await this.zones.wanted(domainId);
    if (!wanted) return undefined;
    const kept = await this.keep.run(domainId, wanted, createdAt);
    if (kept === 'under_way') return { againInMs: LOOKS_MS };
    if (kept === 'there' && wanted.length === 0) await this.zones.gone(domainId);
    return undefined;
  }
}
