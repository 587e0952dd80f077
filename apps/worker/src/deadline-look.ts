import { EnforceDeadlines } from '#libs/provisioning';
import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';

const LOOK_EVERY_MS = 30_000;

/** Looks twice a minute for which names the time for papers is over, or a reminder is due. Any number of workers may look at once. */
@Injectable()
export class DeadlineLook {
  private readonly logger = new Logger('worker');
  private isLooking = false;

  constructor(private readonly deadlines: EnforceDeadlines) {}

  @Interval(LOOK_EVERY_MS)
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      await this.deadlines.run();
    } catch (error) {
      this.logger.warn({ event: 'deadlines-not-read', reason: String(error) });
    } finally {
      this.isLooking = false;
    }
  }
}
