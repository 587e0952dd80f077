import { Clock } from '#libs/kernel';
import { type Again, type Job, type Tx, UnitOfWork } from '#libs/platform';
import type { Registry } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { type Attempt, Attempts } from './attempts';
import type { Finding } from './item-action';
import { ItemActions } from './item-actions';
import { PENDING_MS, laterOn } from './later-on';
import { FINISHED, type OrderItem } from './order-item';
import { Orders } from './orders';
import { SettleItem } from './settle-item';

/** Asks a registry what became of a command whose answer was lost, and acts on what it says. Nothing is sent again here. */
@Injectable()
export class AskAboutItem {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: Orders,
    private readonly attempts: Attempts,
    private readonly settle: SettleItem,
    private readonly actions: ItemActions,
    private readonly clock: Clock,
  ) {}

  /** @returns when to come back; never, when the item has ended. */
  async run(item: OrderItem, open: readonly Attempt[], registry: Registry, job: Pick<Job, 'createdAt'>): Promise<void | Again> {
    const finding = await this.actions.of(item).ask(item, open, registry);
    await this.work.run(async (tx) => {
      const standing = await this.orders.lockItem(tx, item.id);
      // What was found says nothing about a command that another worker has sent since.
      if (standing && !FINISHED.has(standing.state) && isSame(open, await this.attempts.open(tx, item.id)))
        await this.conclude(tx, standing, finding);
    });
    switch (finding.kind) {
      case 'done':
      case 'lost':
        return { againInMs: 0 };
      case 'absent':
        return { againInMs: finding.askAgainInMs };
      case 'pending':
        return { againInMs: finding.askAgainInMs ?? PENDING_MS };
      case 'unanswered':
        return laterOn(job, this.clock.now());
    }
  }

  private async conclude(tx: Tx, item: OrderItem, finding: Finding): Promise<void> {
    switch (finding.kind) {
      case 'done':
        await this.attempts.close(tx, item.id, 'done');
        return this.settle.done(tx, item, finding.dates);
      case 'lost':
        await this.attempts.close(tx, item.id, 'refused');
        return this.settle.failed(tx, item, finding.failure);
      case 'absent':
        if (finding.isCertain) await this.attempts.close(tx, item.id, 'absent');
        return this.orders.doubt(tx, { ...item, absences: finding.isCertain ? 0 : item.absences + 1 });
      case 'pending':
        return this.orders.move(tx, { ...item, state: 'provisioning', absences: 0, doubtSince: null });
      case 'unanswered':
        return this.orders.doubt(tx, item);
    }
  }
}

const isSame = (some: readonly Attempt[], others: readonly Attempt[]): boolean =>
  some.length === others.length && some.every(({ clTRID }, i) => clTRID === others[i]!.clTRID);
