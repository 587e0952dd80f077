import { JobQueue, UnitOfWork } from '#libs/platform';
import { Registries } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { POLL_REGISTRY } from '../job-kinds';
import { registryAccount } from './registry-account';

/** Sees to it that the queue of each registry account is read: one job each, for ever, however often and by whomever it is asked for. */
@Injectable()
export class AskForPolling {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly registries: Registries,
  ) {}

  async run(): Promise<void> {
    const polled = this.registries.all().filter(({ settings }) => settings.pollMinutes > 0);
    const accounts = [...new Set(polled.map(registryAccount))];
    const jobs = accounts.map((account) => ({
      kind: POLL_REGISTRY,
      payload: { account },
      uniqueKey: `${POLL_REGISTRY}:${account}`.slice(0, 160),
    }));
    await this.work.run((tx) => this.queue.add(tx, jobs));
  }
}
