import { type Domain, Domains, isToRest } from '#libs/domains';
import { Clock, HOUR } from '#libs/kernel';
import { type Again, type Job, type JobHandler, UnitOfWork } from '#libs/platform';
import { Registries, newClTrid } from '#libs/registry';
import { Injectable, Logger } from '@nestjs/common';
import { stepTowards } from '../changes/step-towards';
import { HOLD_DOMAIN } from '../job-kinds';
import { PENDING_MS, laterOn } from '../later-on';
import { RegistryGate } from '../registry-gate';

/** How long people have to find out why a registry refuses, until it is asked again. */
const REFUSED_AGAIN_MS = HOUR;

/**
 * Has a name rest at its registry (clientHold, RFC 5731) as long as papers or the address of its registrant keep it from working here,
 * and work again afterwards; what is locked here is locked there. It asks
 * first and sends the difference only, so that it may run any number of times, and whoever comes last sees the same.
 */
@Injectable()
export class HoldDomain implements JobHandler {
  readonly kind = HOLD_DOMAIN;
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly registries: Registries,
    private readonly gate: RegistryGate,
    private readonly clock: Clock,
  ) {}

  async run(payload: Job['payload'], job: Job): Promise<void | Again> {
    const id = String(payload['domainId']);
    const domain = await this.standing(id);
    if (!domain) return undefined;
    const { name, lockedSince } = domain;
    const wanted = { isHeld: isToRest(domain), ...(lockedSince ? { isLocked: true } : {}) };
    const registry = this.registries.get(domain.registry);
    return this.gate.through(registry, async () => {
      const found = await registry.infoDomain(name);
      if (found.kind === 'refused') return this.refused(name, found.message);
      if (found.kind !== 'done') return laterOn(job, this.clock.now());
      const step = stepTowards(wanted, found.value, registry.settings);
      if (!step) return undefined;
      const answer = await registry.updateDomain({ clTRID: newClTrid(this.clock.now()), ...step.order });
      switch (answer.kind) {
        case 'refused':
          return this.refused(name, answer.message);
        case 'pending':
          return { againInMs: PENDING_MS };
        case 'unknown':
        case 'unavailable':
          return laterOn(job, this.clock.now());
        case 'done':
          // It may have been decided anew while this was on its way.
          return step.isLast && isToRest((await this.standing(id)) ?? domain) === wanted.isHeld ? undefined : { againInMs: 0 };
      }
    });
  }

  private standing(id: string): Promise<Domain | undefined> {
    return this.work.run(async (tx) => (await this.domains.byIds(tx, [id])).get(id));
  }

  private refused(name: string, reason: string): Again {
    this.logger.error({ event: 'hold-refused', name, reason });
    return { againInMs: REFUSED_AGAIN_MS };
  }
}
