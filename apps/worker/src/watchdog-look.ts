import { WatchItems } from '#libs/provisioning';
import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';

const LOOK_EVERY_MS = 60_000;

/** Looks every minute for what was paid and does not go on. Any number of workers may look at once. */
@Injectable()
export class WatchdogLook {
  private readonly logger = new Logger('worker');
  private isLooking = false;

  constructor(private readonly watch: WatchItems) {}

  @Interval(LOOK_EVERY_MS)
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      await this.watch.run();
    } catch (error) {
      this.logger.error({ event: 'watchdog-blind', reason: String(error) });
    } finally {
      this.isLooking = false;
    }
  }
}
