import { type JobHandler, UnitOfWork } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { SettleTopUp } from './settle-top-up';
import { expired } from './top-up-end';
import { TopUps } from './top-ups';

/** The kind of the job that ends top-ups whose time is over, asked for once a day; no payload. */
export const EXPIRE_TOP_UPS = 'top-ups.expire';

/** How many are looked up at once. */
const BATCH = 200;

/** Ends the top-ups that nobody has decided on in their time: their exact amounts are free for others. */
@Injectable()
export class ExpireTopUps implements JobHandler {
  readonly kind = EXPIRE_TOP_UPS;
  private readonly logger = new Logger('top-ups');

  constructor(
    private readonly work: UnitOfWork,
    private readonly topUps: TopUps,
    private readonly settle: SettleTopUp,
  ) {}

  async run(): Promise<void> {
    let ended = 0;
    for (;;) {
      const overdue = await this.work.run((tx) => this.topUps.overdue(tx, BATCH));
      for (const id of overdue) ended += Number(await this.end(id));
      if (overdue.length < BATCH) break;
    }
    this.logger.log({ event: 'top-ups-expired', topUps: ended });
  }

  /** Somebody may have decided between the look and the lock: then there is nothing to do. */
  private end(id: string): Promise<boolean> {
    return this.work.run(async (tx) => {
      const topUp = expired(await this.topUps.lock(tx, id), tx.now);
      if (!topUp) return false;
      await this.topUps.save(tx, topUp);
      await this.settle.apply(tx, null, topUp);
      return true;
    });
  }
}
