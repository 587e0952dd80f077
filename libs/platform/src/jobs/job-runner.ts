import { type Clock, SECOND, after } from '#libs/kernel';
import { Logger } from '@nestjs/common';
import type { Reads } from '../database/reads';
import type { UnitOfWork } from '../database/unit-of-work';
import { ATTEMPTS_MAX, type Job, LEASE_MS, backoffMs } from './job';
import type { JobQueue } from './job-queue';

/** What a handler says when the work is not finished but nothing went wrong: come back later. */
export interface Again {
  readonly againInMs: number;
}

/** Carries out one kind of job. It may run twice for one job, so its effects must be guarded by what it finds stored. */
export interface JobHandler {
  readonly kind: string;
  run(payload: Job['payload'], job: Job): Promise<void | Again>;
}

const RENEW_EVERY_MS = LEASE_MS / 4;

/** Takes due jobs and runs their handlers, a bounded number at a time. Several runners may work on one database. */
export class JobRunner {
  private readonly logger = new Logger('jobs');
  private readonly handlers: ReadonlyMap<string, JobHandler>;
  private readonly running = new Set<Promise<void>>();
  private taking: Promise<number> = Promise.resolve(0);
  private stopping = false;

  constructor(
    private readonly parts: { work: UnitOfWork; reads: Reads; queue: JobQueue; clock: Clock },
    handlers: readonly JobHandler[],
    private readonly concurrency: number,
  ) {
    this.handlers = new Map(handlers.map((handler) => [handler.kind, handler]));
  }

  /** Starts what is due as far as there is room. @returns how many jobs were started. */
  tick(): Promise<number> {
    this.taking = this.take();
    return this.taking;
  }

  /** Runs everything that is due, and what that makes due, until nothing is: for tests and one-off commands. */
  async drain(): Promise<void> {
    do {
      await this.tick();
      await Promise.all(this.running);
    } while (await this.parts.queue.isDue(this.parts.reads, this.parts.clock.now()));
  }

  /** Takes no more jobs and waits for those in hand. */
  async stop(): Promise<void> {
    this.stopping = true;
    // Jobs that are being taken at this moment are in hand as well; an error in taking is for whoever called tick.
    await this.taking.catch(() => 0);
    await Promise.all(this.running);
  }

  private async take(): Promise<number> {
    const room = this.concurrency - this.running.size;
    if (this.stopping || room <= 0) return 0;
    const { queue, reads, work, clock } = this.parts;
    if (!(await queue.isDue(reads, clock.now()))) return 0;
    const jobs = await work.run((tx) => queue.lease(tx, room));
    for (const job of jobs) {
      const run = this.carryOut(job).finally(() => this.running.delete(run));
      this.running.add(run);
    }
    return jobs.length;
  }

  private async carryOut(job: Job): Promise<void> {
    const { work, queue, clock } = this.parts;
    const renewing = setInterval(() => {
      work
        .run((tx) => queue.renew(tx, job))
        .catch((error: unknown) => this.logger.warn({ event: 'job-lease-not-renewed', jobId: job.id, error: String(error) }));
    }, RENEW_EVERY_MS);
    try {
      const handler = this.handlers.get(job.kind);
      if (!handler) throw new Error(`no handler for jobs of the kind ${job.kind}`);
      const again = await handler.run(job.payload, job);
      await work.run((tx) => (again ? queue.again(tx, job, after(clock.now(), again.againInMs)) : queue.finish(tx, job)));
    } catch (error) {
      await this.failed(job, error);
    } finally {
      clearInterval(renewing);
    }
  }

  private async failed(job: Job, error: unknown): Promise<void> {
    const { work, queue } = this.parts;
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const isLast = job.attempts >= ATTEMPTS_MAX;
    this.logger.error({ event: isLast ? 'job-dead' : 'job-failed', jobId: job.id, kind: job.kind, attempts: job.attempts, reason });
    try {
      await work.run((tx) =>
        isLast
          ? queue.bury(tx, job, reason)
          : queue.again(tx, job, after(tx.now, Math.max(SECOND, backoffMs(job.attempts, Math.random()))), reason),
      );
    } catch (problem) {
      // The lease ends by itself and somebody takes the job again; nothing is lost.
      this.logger.error({ event: 'job-not-given-back', jobId: job.id, reason: String(problem) });
    }
  }
}
