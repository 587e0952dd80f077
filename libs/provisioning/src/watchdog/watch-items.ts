import { Clock, MINUTE, after } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { StuckItems } from './stuck-items';

/** How long what was paid may stand still before people are told. */
const STUCK_MS = 15 * MINUTE;
/** How many are looked at in one go. */
const PAGE = 200;

/** Looks for what was paid and does not go on, whatever the reason: each is written down and told once, and cleared when it goes on. */
@Injectable()
export class WatchItems {
  private readonly logger = new Logger('watchdog');

  constructor(
    private readonly work: UnitOfWork,
    private readonly stuck: StuckItems,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = after(this.clock.now(), -STUCK_MS);
    for (;;) {
      const over = await this.work.run((tx) => this.stuck.goneOn(tx, before, PAGE));
      for (const item of over) this.logger.log({ event: 'paid-item-goes-on', item });
      if (over.length < PAGE) break;
    }
    for (;;) {
      const found = await this.stuck.find(before, PAGE);
      for (const each of found)
        if (await this.stuck.add(each))
          this.logger.error({ event: 'paid-item-stuck', item: each.itemId, kind: each.kind, since: each.since.toISOString() });
      if (found.length < PAGE) return;
    }
  }
}
