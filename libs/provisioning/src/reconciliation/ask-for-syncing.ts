import { JobQueue, UnitOfWork } from '#libs/platform';
import { Registries } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { SYNC_REGISTRY } from '../job-kinds';

/** Sees to it that the domains of each registry are compared with it: one job each, for ever, however often and by whomever it is asked for. */
@Injectable()
export class AskForSyncing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly registries: Registries,
  ) {}

  async run(): Promise<void> {
    const compared = this.registries.all().filter(({ settings }) => settings.syncPerMinute > 0);
    const jobs = compared.map(({ name }) => ({ kind: SYNC_REGISTRY, payload: { registry: name }, uniqueKey: `${SYNC_REGISTRY}:${name}` }));
    await this.work.run((tx) => this.queue.add(tx, jobs));
  }
}
