import { DomainSyncs } from '#libs/domains';
import { Clock, HOUR, MINUTE, after } from '#libs/kernel';
import { type Again, type Job, type JobHandler, UnitOfWork } from '#libs/platform';
import { Registries, type Registry } from '#libs/registry';
import { Injectable, Logger } from '@nestjs/common';
import { SYNC_REGISTRY } from '../job-kinds';
import { NameInProgress } from '../order-item';
import { RegistrySilent } from '../registry-silent';
import { SyncDomain } from './sync-domain';

/** A domain that could not be compared goes behind the others for so long. */
const AFTERWARDS_MS = HOUR;
/** So many silences in one run, and it is the registry rather than one name. */
const SILENCES_MAX = 3;

/**
 * Compares the domains of one registry (payload `{ registry }`) with it, those first that have waited longest, at the pace its settings
 * allow. The job never ends, and its lease is what makes this worker the only one at it.
 */
@Injectable()
export class SyncRegistry implements JobHandler {
  readonly kind = SYNC_REGISTRY;
  private readonly logger = new Logger('reconciliation');

  constructor(
    private readonly work: UnitOfWork,
    private readonly syncs: DomainSyncs,
    private readonly syncDomain: SyncDomain,
    private readonly registries: Registries,
    private readonly clock: Clock,
  ) {}

  async run(payload: Job['payload']): Promise<Again> {
    const registry = this.registries.all().find(({ name }) => name === String(payload['registry']));
    if (registry) await this.some(registry);
    return { againInMs: MINUTE };
  }

  /** Orders want sessions too: half of them are left alone. */
  private async some({ name, settings }: Registry): Promise<void> {
    const waiting = await this.syncs.due(name, this.clock.now(), settings.syncPerMinute);
    let silences = 0;
    const lane = async () => {
      for (let id = waiting.shift(); id !== undefined && silences < SILENCES_MAX; id = waiting.shift())
        if (!(await this.one(id))) silences += 1;
    };
    await Promise.all(Array.from({ length: Math.max(1, settings.sessions >> 1) }, lane));
    if (silences > 0) this.logger.warn({ event: 'registry-not-compared', registry: name, silences });
  }

  /** One that fails keeps no other waiting. @returns whether its registry has answered */
  private async one(id: string): Promise<boolean> {
    try {
      await this.syncDomain.run(id);
      return true;
    } catch (error) {
      await this.work.run((tx) => this.syncs.postpone(tx, id, after(tx.now, AFTERWARDS_MS)));
      if (error instanceof RegistrySilent) return false;
      if (!(error instanceof NameInProgress)) this.logger.error({ event: 'domain-not-compared', domain: id, reason: String(error) });
      return true;
    }
  }
}
