import { Clock, DAY, after } from '#libs/kernel';
import { type JobHandler, Settings, UnitOfWork } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { GiveUpOrder } from './give-up-order';
import { EXPIRE_ORDERS } from './job-kinds';
import { WAITED_TOO_LONG } from './order-item';
import { WaitingOrders } from './waiting-orders';

/** How many are looked up at once. */
const PAGE = 200;

/** Every night: orders that have waited for funds too long are given up, so that their names and prices are free again. */
@Injectable()
export class ExpireOrders implements JobHandler {
  readonly kind = EXPIRE_ORDERS;
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly waiting: WaitingOrders,
    private readonly giveUp: GiveUpOrder,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const { queuedOrderDays } = this.settings;
    const before = after(this.clock.now(), -queuedOrderDays * DAY);
    const failure = { code: WAITED_TOO_LONG, message: `The order has waited for more than ${queuedOrderDays} days.` };
    let orders = 0;
    for (;;) {
      const page = await this.work.run((tx) => this.waiting.since(tx, before, PAGE));
      // Money that arrives at the same moment wins: whatever is held by then stays.
      for (const id of page) await this.work.run((tx) => this.giveUp.apply(tx, id, failure));
      orders += page.length;
      if (page.length < PAGE) break;
    }
    this.logger.log({ event: 'orders-expired', orders });
  }
}
