import { DomainNotFound, DomainReads, DomainSyncs } from '#libs/domains';
import { type Actor, Clock, DomainError, MINUTE, after } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import type { Synced } from './conclude-sync';
import { SyncDomain } from './sync-domain';

/** How long a domain rests that somebody has compared by hand. */
const REST_MS = MINUTE;

/** It was compared a moment ago. */
export class RefreshedJustNow extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'refreshed-just-now';
}

/** The owner of a domain, or who sold it, has it compared with its registry now. */
@Injectable()
export class RefreshDomain {
  constructor(
    private readonly domains: DomainReads,
    private readonly syncs: DomainSyncs,
    private readonly syncDomain: SyncDomain,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainNotFound, RefreshedJustNow, NameInProgress while something is under way for it, RegistrySilent */
  async run({ nodeId }: Actor, domainId: string): Promise<Synced> {
    const { name } = await this.domains.get(domainId, nodeId);
    const last = await this.syncs.lastLook(domainId);
    const again = last && after(last, REST_MS);
    if (again && this.clock.now() < again)
      throw new RefreshedJustNow(`${name} was compared with its registry a moment ago.`, { name, again: again.toISOString() });
    const synced = await this.syncDomain.run(domainId);
    if (!synced) throw new DomainNotFound('There is no such domain.', { id: domainId });
    return synced;
  }
}
