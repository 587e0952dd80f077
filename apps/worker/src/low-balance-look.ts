import { WatchLowBalances } from '#libs/deposits';
import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';

const LOOK_EVERY_MS = 60_000;

/** Looks once a minute which deposits have run low. Any number of workers may look at once. */
@Injectable()
export class LowBalanceLook {
  private readonly logger = new Logger('worker');

  constructor(private readonly watch: WatchLowBalances) {}

  @Interval(LOOK_EVERY_MS)
  async look(): Promise<void> {
    try {
      await this.watch.run();
    } catch (error) {
      this.logger.warn({ event: 'low-balances-not-read', reason: String(error) });
    }
  }
}
