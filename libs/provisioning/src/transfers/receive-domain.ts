import { type Domain, Domains } from '#libs/domains';
import { Clock, HOUR } from '#libs/kernel';
import { type Again, type Job, type JobHandler, UnitOfWork } from '#libs/platform';
import { Registries, type Registry, newClTrid } from '#libs/registry';
import { Injectable, Logger } from '@nestjs/common';
import { LockNewName } from '../changes/lock-new-name';
import { RECEIVE_DOMAIN } from '../job-kinds';
import { PENDING_MS, laterOn } from '../later-on';
import { RegistrantHandle } from '../registrants/registrant-handle';
import { RegistryGate } from '../registry-gate';
import { arrival } from './arrival';

/** How long people have to find out why a registry refuses, until it is asked again. */
const REFUSED_AGAIN_MS = HOUR;

/**
 * Has a name that has just come be registered for its new holder at its registry. It asks first and sends the difference only,
 * so that it may run any number of times; the name servers that the name came with are kept, here as there.
 */
@Injectable()
export class ReceiveDomain implements JobHandler {
  readonly kind = RECEIVE_DOMAIN;
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly registrant: RegistrantHandle,
    private readonly lock: LockNewName,
    private readonly registries: Registries,
    private readonly gate: RegistryGate,
    private readonly clock: Clock,
  ) {}

  async run(payload: Job['payload'], job: Job): Promise<void | Again> {
    const id = String(payload['domainId']);
    const domain = await this.work.run(async (tx) => (await this.domains.byIds(tx, [id])).get(id));
    if (!domain) return undefined;
    const registry = this.registries.get(domain.registry);
    return this.gate.through(registry, () => this.receive(domain, registry, job));
  }

  private async receive(domain: Domain, registry: Registry, job: Job): Promise<void | Again> {
    const later = laterOn(job, this.clock.now());
    const handle = await this.registrant.at(registry, domain.registrantId);
    const found = await registry.infoDomain(domain.name);
    for (const each of [handle, found]) if (each.kind === 'refused') return this.refused(domain.name, each.message);
    if (handle.kind !== 'done' || found.kind !== 'done') return later;
    await this.work.run((tx) => this.domains.setNameServers(tx, domain.id, found.value.nameServers));
    const step = arrival(domain, handle.value, registry.settings, found.value);
    if (!step) return this.received(domain);
    const answer = await registry.updateDomain({ clTRID: newClTrid(this.clock.now()), ...step.order });
    switch (answer.kind) {
      case 'done':
        return step.isLast ? this.received(domain) : { againInMs: 0 };
      case 'refused':
        return this.refused(domain.name, answer.message);
      case 'pending':
        return { againInMs: PENDING_MS };
      // What is left is looked at anew: an answer that got lost is no reason to send it all again.
      case 'unknown':
      case 'unavailable':
        return later;
    }
  }

  /** It is its holder's there as well: now it can be locked. */
  private received(domain: Domain): Promise<void> {
    return this.work.run((tx) => this.lock.want(tx, domain));
  }

  private refused(name: string, reason: string): Again {
    this.logger.error({ event: 'arrival-refused', name, reason });
    return { againInMs: REFUSED_AGAIN_MS };
  }
}
