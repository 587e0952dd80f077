import { Domains } from '#libs/domains';
import { Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Registries } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { RegistrySilent } from '../registry-silent';
import { ConcludeSync, type Seen, type Synced } from './conclude-sync';
import { Drifts } from './drifts';
import { readingOfSync } from './reading-of-sync';

/** Compares one domain with its registry, which is right: what it says is taken over, or kept for people to look at. */
@Injectable()
export class SyncDomain {
  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly drifts: Drifts,
    private readonly registries: Registries,
    private readonly conclude: ConcludeSync,
    private readonly clock: Clock,
  ) {}

  /** @returns undefined for a domain that is not ours. @throws NameInProgress while something is under way for it; RegistrySilent */
  async run(domainId: string): Promise<Synced | undefined> {
    const seen = await this.look(domainId);
    if (!seen) return undefined;
    const { domain } = seen;
    const registry = this.registries.get(domain.registry);
    const reading = readingOfSync(domain, await registry.infoDomain(domain.name), registry.settings, this.clock.now());
    if (reading.kind === 'unanswered') throw new RegistrySilent(domain.name);
    return this.work.run((tx) => this.conclude.apply(tx, seen, reading));
  }

  /** Nothing is asked about a name for which something is under way: that asks by itself. */
  private look(domainId: string): Promise<Seen | undefined> {
    return this.work.run(async (tx) => {
      const domain = (await this.domains.byIds(tx, [domainId])).get(domainId);
      if (!domain) return undefined;
      await this.conclude.refuseBusy(tx, domain, domain);
      return { domain, open: await this.drifts.open(tx, domainId) };
    });
  }
}
