import { Domains } from '#libs/domains';
import { Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { type Registry, newClTrid } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { stepTowards } from './step-towards';

/** Takes the registrar lock off a name that is to be deleted. It asks first, so that it may be tried any number of times. */
@Injectable()
export class LiftLock {
  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly clock: Clock,
  ) {}

  /** One step of it. @returns whether it is off, and known to be */
  async run(registry: Registry, domainId: string, name: string): Promise<boolean> {
    const shown = await registry.infoDomain(name);
    if (shown.kind === 'refused') return true;
    if (shown.kind !== 'done') return false;
    const step = stepTowards({ isLocked: false }, shown.value, registry.settings);
    if (step) await registry.updateDomain({ clTRID: newClTrid(this.clock.now()), ...step.order });
    else await this.work.run((tx) => this.domains.setLocked(tx, domainId, null));
    return !step;
  }
}
