import { DAY, Clock, after } from '#libs/kernel';
import { type JobHandler, JobQueue, UnitOfWork } from '#libs/platform';
import { UsedChallenges } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { BULK_LIFE_MS } from './bulk/bulk-action';
import { Bulks } from './bulk/bulks';
import { SWEEP_LEFTOVERS } from './job-kinds';
import { Quotes } from './quotes';

/** How long a finished job can still be looked at, and an expired quote or a bulk action that nobody started be explained. */
const KEEP_JOBS_MS = 30 * DAY;
const KEEP_QUOTES_MS = 2 * DAY;
const KEEP_BULKS_MS = BULK_LIFE_MS + DAY;
/** Rows a transaction removes: few enough that nobody waits for it. */
const PAGE = 1_000;
/** Of what was shown of bulk actions, each with up to a thousand rows of its own. */
const BULKS = 10;

/** Removes what is only left over: finished jobs, expired quotes, bulk actions nobody started, and solved challenges that have run out. Never anything that money was moved for. */
@Injectable()
export class SweepLeftovers implements JobHandler {
  readonly kind = SWEEP_LEFTOVERS;

  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly quotes: Quotes,
    private readonly bulks: Bulks,
    private readonly challenges: UsedChallenges,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    while ((await this.work.run((tx) => this.queue.sweep(tx, after(now, -KEEP_JOBS_MS), PAGE))) === PAGE);
    while ((await this.work.run((tx) => this.quotes.sweep(tx, after(now, -KEEP_QUOTES_MS), PAGE))) === PAGE);
    while ((await this.work.run((tx) => this.bulks.sweep(tx, after(now, -KEEP_BULKS_MS), BULKS))) === BULKS);
    while ((await this.work.run((tx) => this.challenges.sweep(tx, now, PAGE))) === PAGE);
  }
}
