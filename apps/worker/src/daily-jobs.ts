import { ISSUE_INVOICES } from '#libs/billing';
import { CHECK_HOSTS, CHECK_MAIL_SENDERS } from '#libs/branding';
import { EXPIRE_TOP_UPS } from '#libs/deposits';
import { END_DOCUMENTS } from '#libs/documents';
import { END_ZONES } from '#libs/dns';
import { Clock } from '#libs/kernel';
import { SWEEP_WEBHOOKS } from '#libs/payments';
import { JobQueue, UnitOfWork } from '#libs/platform';
import { CHASE_INVOICES, EXPIRE_ORDERS, SWEEP_LEFTOVERS, VERIFY_BOOKS } from '#libs/provisioning';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';

const LOOK_EVERY_MS = 10 * 60_000;
/** Days begin and end where the business is. */
const ZONE = 'Asia/Jakarta';

/**
 * Asks once a day for what is to be done once a day. The key of the job is the day, so that many workers ask for it once,
 * and a worker that was down at midnight asks for it when it comes back.
 */
@Injectable()
export class DailyJobs implements OnApplicationBootstrap {
  private readonly logger = new Logger('worker');

  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.ask();
  }

  @Interval(LOOK_EVERY_MS)
  async ask(): Promise<void> {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(this.clock.now());
    const jobs = [
      VERIFY_BOOKS,
      SWEEP_LEFTOVERS,
      EXPIRE_ORDERS,
      EXPIRE_TOP_UPS,
      ISSUE_INVOICES,
      CHASE_INVOICES,
      END_DOCUMENTS,
      END_ZONES,
      SWEEP_WEBHOOKS,
      CHECK_HOSTS,
      CHECK_MAIL_SENDERS,
    ].map((kind) => ({
      kind,
      payload: {},
      uniqueKey: `${kind}:${day}`,
    }));
    try {
      await this.work.run((tx) => this.queue.add(tx, jobs));
    } catch (error) {
      // Another worker may have been quicker by a moment; the next look finds out.
      this.logger.warn({ event: 'daily-jobs-not-added', reason: String(error) });
    }
  }
}
