import { HOUR, MINUTE, after } from '#libs/kernel';
import { JobQueue, JobRunner, type JobHandler, Reads, UnitOfWork } from '#libs/platform';
import { DailyJobs } from '../../apps/worker/src/daily-jobs';
import { DeadlineLook } from '../../apps/worker/src/deadline-look';
import { ExpiryLook } from '../../apps/worker/src/expiry-look';
import { HANDLERS } from '../../apps/worker/src/handlers';
import { PollStart } from '../../apps/worker/src/poll-start';
import { WatchdogLook } from '../../apps/worker/src/watchdog-look';
import type { World } from './world';

/** How long a worker is watched on each date, and how often it works in that time. */
const WATCHED = 3;
const EVERY_MS = 2 * MINUTE;

/** Long times, in which the platform and the registry grow older together, and a whole worker does what it does by itself. */
export class Calendar {
  private readonly runner: JobRunner;

  constructor(private readonly world: World) {
    const { worker, clock } = world;
    const parts = { work: worker.get(UnitOfWork), reads: worker.get(Reads), queue: worker.get(JobQueue), clock };
    this.runner = new JobRunner(parts, worker.get<readonly JobHandler[]>(HANDLERS), 8);
  }

  /** Goes on to that date. Nobody has looked in between, as if all workers had been down. */
  async reach(at: Date): Promise<void> {
    this.set(at);
    await this.live();
  }

  /** A worker lives for some minutes: it looks at what is due, and does what follows from it. */
  async live(): Promise<void> {
    const { worker } = this.world;
    await worker.get(DailyJobs).ask();
    await worker.get(PollStart).ask();
    for (let time = 0; time < WATCHED; time += 1) {
      await worker.get(DeadlineLook).look();
      await worker.get(ExpiryLook).look();
      await worker.get(WatchdogLook).look();
      await this.runner.drain();
      this.set(after(this.world.clock.now(), EVERY_MS));
    }
    await this.runner.drain();
  }

  /** The same an hour later: what was seen once is looked at again. */
  async anHourLater(): Promise<void> {
    await this.reach(after(this.world.clock.now(), HOUR));
  }

  private set(at: Date): void {
    this.world.clock.set(at.toISOString());
    this.world.sandbox.control.setClock(at);
  }
}
