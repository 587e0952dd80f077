import { Clock, DAY, after } from '#libs/kernel';
import { type JobHandler, Settings, UnitOfWork } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { GiveUpOrder } from './give-up-order';
import { EXPIRE_ORDERS } from './job-kinds';
import { PAPERS_NEVER_CAME, WAITED_TOO_LONG } from './order-item';
import { Orders } from './orders';
import { SettleItem } from './settle-item';
import { WaitingOrders } from './waiting-orders';

/** How many are looked up at once. */
const PAGE = 200;

/** Every night: what has waited too long, for funds or for papers, is given up, so that its names and its money are free again. */
@Injectable()
export class ExpireOrders implements JobHandler {
  readonly kind = EXPIRE_ORDERS;
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly waiting: WaitingOrders,
    private readonly giveUp: GiveUpOrder,
    private readonly orders: Orders,
    private readonly settle: SettleItem,
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
    this.logger.log({ event: 'orders-expired', orders, withoutPapers: await this.expireWithoutPapers() });
  }

  /** Since they last began to wait: what was in review begins anew when it comes back. @returns how many */
  private async expireWithoutPapers(): Promise<number> {
    const { papersWaitDays } = this.settings;
    const before = after(this.clock.now(), -papersWaitDays * DAY);
    const failure = { code: PAPERS_NEVER_CAME, message: `The papers have not come within ${papersWaitDays} days.` };
    let items = 0;
    for (;;) {
      const page = await this.work.run((tx) => this.orders.waitingForPapers(tx, before, PAGE));
      for (const id of page)
        await this.work.run(async (tx) => {
          const item = await this.orders.lockItem(tx, id);
          // Papers that were handed in at the same moment win.
          if (item?.state === 'awaiting_documents') await this.settle.failed(tx, item, failure);
        });
      items += page.length;
      if (page.length < PAGE) return items;
    }
  }
}
