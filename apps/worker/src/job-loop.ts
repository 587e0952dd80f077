import { Clock } from '#libs/kernel';
import { type JobHandler, JobQueue, JobRunner, Reads, Settings, UnitOfWork } from '#libs/platform';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { HANDLERS } from './handlers';

const LOOK_EVERY_MS = 200;

/** Looks for due jobs several times a second; on shutdown it takes no more and finishes those in hand. */
@Injectable()
export class JobLoop implements BeforeApplicationShutdown {
  private readonly logger = new Logger('worker');
  private readonly runner: JobRunner;
  private isLooking = false;

  constructor(
    work: UnitOfWork,
    reads: Reads,
    queue: JobQueue,
    clock: Clock,
    settings: Settings,
    @Inject(HANDLERS) handlers: readonly JobHandler[],
  ) {
    this.runner = new JobRunner({ work, reads, queue, clock }, handlers, settings.workerConcurrency);
  }

  @Interval(LOOK_EVERY_MS)
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      // A full house may leave more behind: go on at once while there is something.
      while ((await this.runner.tick()) > 0);
    } catch (error) {
      this.logger.error({ event: 'jobs-not-read', reason: String(error) });
    } finally {
      this.isLooking = false;
    }
  }

  /** Before the database and the registries are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runner.stop();
  }
}
