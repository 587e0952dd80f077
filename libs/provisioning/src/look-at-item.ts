import { type Again, type Job, type JobHandler, UnitOfWork } from '#libs/platform';
import { Registries } from '#libs/registry';
import { Injectable } from '@nestjs/common';
import { AskAboutItem } from './ask-about-item';
import { Attempts } from './attempts';
import { LOOK_AT_ITEM } from './job-kinds';
import { CAN_BE_SENT } from './order-item';
import { Orders } from './orders';
import { RegistryGate } from './registry-gate';

/**
 * A registry had something to tell about the name of an item that is under way: it is asked now, and not when the item's own job comes
 * to it, which may be an hour later. Once; that job goes on by itself.
 */
@Injectable()
export class LookAtItem implements JobHandler {
  readonly kind = LOOK_AT_ITEM;

  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: Orders,
    private readonly attempts: Attempts,
    private readonly asking: AskAboutItem,
    private readonly registries: Registries,
    private readonly gate: RegistryGate,
  ) {}

  async run(payload: Job['payload'], job: Job): Promise<void | Again> {
    const id = String(payload['itemId']);
    const { item, open } = await this.work.run(async (tx) => ({
      item: await this.orders.lockItem(tx, id),
      open: await this.attempts.open(tx, id),
    }));
    if (!item || !CAN_BE_SENT.has(item.state) || open.length === 0) return undefined;
    const registry = this.registries.get(item.registry);
    return this.gate.through(registry, async () => {
      await this.asking.run(item, open, registry, job);
    });
  }
}
