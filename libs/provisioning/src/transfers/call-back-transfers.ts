import { Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Registries, newClTrid } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { AskAboutItem } from '../ask-about-item';
import { type Attempt, Attempts } from '../attempts';
import { FINISHED, type OrderItem } from '../order-item';
import { Orders } from '../orders';
import { RegistrySilent } from '../registry-silent';

interface UnderWay {
  readonly item: OrderItem;
  readonly open: readonly Attempt[];
}

/**
 * Cancels transfers that their registries have taken on and not carried out (RFC 5730, section 2.9.3.4). What became of each is
 * then asked, as always: a transfer that was approved a moment before is paid, not cancelled.
 */
@Injectable()
export class CallBackTransfers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: Orders,
    private readonly attempts: Attempts,
    private readonly asking: AskAboutItem,
    private readonly registries: Registries,
    private readonly clock: Clock,
  ) {}

  /** @returns whether any of the order's was under way. @throws RegistrySilent: nobody knows yet whether it was cancelled */
  async run(orderId: string): Promise<boolean> {
    const underWay = await this.work.run(async (tx) => {
      const items = (await this.orders.lockItemsOf(tx, [orderId])).get(orderId) ?? [];
      const transfers = items.filter(({ action, state }) => action === 'transfer' && !FINISHED.has(state));
      const asked: UnderWay[] = [];
      for (const item of transfers) asked.push({ item, open: await this.attempts.open(tx, item.id) });
      return asked.filter(({ open }) => open.some(({ state }) => state === 'pending'));
    });
    for (const each of underWay) await this.callBack(each);
    return underWay.length > 0;
  }

  private async callBack({ item, open }: UnderWay): Promise<void> {
    const registry = this.registries.get(item.registry);
    await registry.answerTransfer({ clTRID: newClTrid(this.clock.now()), name: item.name, op: 'cancel' });
    await this.asking.run(item, open, registry, item);
    const standing = await this.work.run((tx) => this.orders.lockItem(tx, item.id));
    if (standing && !FINISHED.has(standing.state)) throw new RegistrySilent(item.name);
  }
}
