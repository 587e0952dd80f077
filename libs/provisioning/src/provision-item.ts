import { Clock, MINUTE, SECOND } from '#libs/kernel';
import { type Again, type Job, type JobHandler, type Tx, UnitOfWork } from '#libs/platform';
import { type Outcome, Registries, type Registry, newClTrid } from '#libs/registry';
import { Injectable, Logger } from '@nestjs/common';
import { AskAboutItem } from './ask-about-item';
import { type Attempt, Attempts } from './attempts';
import type { DomainDates } from './item-action';
import { ItemActions } from './item-actions';
import { PROVISION_ITEM } from './job-kinds';
import { PENDING_MS, laterOn } from './later-on';
import { CAN_BE_SENT, FINISHED, type Failure, type OrderItem } from './order-item';
import { Orders } from './orders';
import { RegistryGate } from './registry-gate';
import { SettleItem } from './settle-item';

/** How long an item may wait to be sent, or to be told what became of it, before people are told. */
const ALARM_MS = 15 * MINUTE;
type Step =
  | { readonly kind: 'finished' }
  | { readonly kind: 'send'; readonly item: OrderItem }
  | { readonly kind: 'ask'; readonly item: OrderItem; readonly open: readonly Attempt[] };

/**
 * Carries out one ordered item, however often it is called: asks before it sends again, sends only what is written down as
 * sent, and settles once. Between two of its transactions the process may die at any point; the next call goes on from
 * what is stored.
 */
@Injectable()
export class ProvisionItem implements JobHandler {
  readonly kind = PROVISION_ITEM;
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: Orders,
    private readonly attempts: Attempts,
    private readonly settle: SettleItem,
    private readonly actions: ItemActions,
    private readonly asking: AskAboutItem,
    private readonly registries: Registries,
    private readonly gate: RegistryGate,
    private readonly clock: Clock,
  ) {}

  async run(payload: Job['payload'], job: Job): Promise<void | Again> {
    const step = await this.next(String(payload['itemId']));
    if (step.kind === 'finished') return;
    this.alarmIfOld(step.item, step.kind === 'send' ? job.createdAt : step.item.doubtSince);
    const registry = this.registries.get(step.item.registry);
    return this.gate.through(registry, () =>
      step.kind === 'send' ? this.send(step.item, registry, job) : this.asking.run(step.item, step.open, registry, job),
    );
  }

  /** What is to be done, from what is stored: an item with an open attempt is asked about before anything is sent. */
  private next(itemId: string): Promise<Step> {
    return this.work.run(async (tx) => {
      const item = await this.orders.lockItem(tx, itemId);
      if (!item || !CAN_BE_SENT.has(item.state)) return { kind: 'finished' };
      const open = await this.attempts.open(tx, itemId);
      if (open.length > 0) return { kind: 'ask', item, open };
      const moving: OrderItem = { ...item, state: 'provisioning' };
      await this.orders.move(tx, moving);
      return { kind: 'send', item: moving };
    });
  }

  private async send(item: OrderItem, registry: Registry, job: Job): Promise<void | Again> {
    const action = this.actions.of(item);
    const ready = await action.prepare(item, registry);
    if (ready.kind === 'refused') return this.end(item, failureOf(ready, action.unprepared ?? 'contact-refused'));
    if (ready.kind !== 'done') return laterOn(job, this.clock.now());
    const clTRID = newClTrid(this.clock.now());
    if (!(await this.begin(item, clTRID, action.command))) return { againInMs: 0 };
    return this.answered(item, clTRID, await ready.value(clTRID), registry, job);
  }

  /**
   * Writes the send down. @returns false when it must not happen any more: while this worker slept past its lease another
   * one has sent a command of its own, or ended the item and given its money back.
   */
  private begin(item: OrderItem, clTRID: string, command: Attempt['command']): Promise<boolean> {
    return this.work.run(async (tx) => {
      const standing = await this.orders.lockItem(tx, item.id);
      if (!standing || !CAN_BE_SENT.has(standing.state) || (await this.attempts.open(tx, item.id)).length > 0) return false;
      await this.attempts.begin(tx, { clTRID, itemId: item.id, command });
      return true;
    });
  }

  private async answered(
    item: OrderItem,
    clTRID: string,
    meaning: Outcome<DomainDates>,
    registry: Registry,
    job: Job,
  ): Promise<void | Again> {
    const { before, isOver } = await this.work.run(async (tx) => {
      const standing = await this.orders.lockItem(tx, item.id);
      await this.attempts.answered(tx, clTRID, meaning);
      if (!standing || FINISHED.has(standing.state)) return { before: standing?.state, isOver: true };
      return { before: standing.state, isOver: await this.heed(tx, standing, meaning) };
    });
    if (meaning.kind === 'done' && before === 'failed') this.logger.error({ event: 'item-done-after-release', itemId: item.id, clTRID });
    if (isOver) return undefined;
    switch (meaning.kind) {
      case 'done':
      case 'refused':
        return { againInMs: 0 };
      case 'pending':
        return { againInMs: PENDING_MS };
      case 'unknown':
        // An answer that settles nothing can be asked about at once; after silence the registry may still be at it.
        return { againInMs: meaning.code ? 0 : SECOND * (registry.settings.absenceDelaysSeconds[0] ?? 1) };
      case 'unavailable':
        return laterOn(job, this.clock.now());
    }
  }

  /** @returns whether that was the end of the item. */
  private async heed(tx: Tx, item: OrderItem, meaning: Outcome<DomainDates>): Promise<boolean> {
    if (meaning.kind === 'unknown') await this.orders.doubt(tx, item);
    if (meaning.kind === 'done') await this.settle.done(tx, item, meaning.value);
    // A refusal says nothing about another worker's command that is still open: then the registry is asked.
    const isDefinite = meaning.kind === 'refused' && (await this.attempts.open(tx, item.id)).length === 0;
    if (isDefinite)
      await this.settle.failed(tx, item, failureOf(meaning, this.actions.of(item).refusals?.[meaning.code] ?? 'registry-refused'));
    return isDefinite || meaning.kind === 'done';
  }

  /** Nothing was sent for it, so its money goes back; unless another worker has sent something meanwhile. */
  private async end({ id }: OrderItem, failure: Failure): Promise<Again> {
    await this.work.run(async (tx) => {
      const standing = await this.orders.lockItem(tx, id);
      if (standing && (await this.attempts.open(tx, id)).length === 0) await this.settle.failed(tx, standing, failure);
    });
    return { againInMs: 0 };
  }

  private alarmIfOld({ id, state }: OrderItem, since: Date | null): void {
    if (!since || this.clock.now().getTime() - since.getTime() < ALARM_MS) return;
    this.logger.error({ event: 'item-under-way-too-long', itemId: id, state, since: since.toISOString() });
  }
}

const failureOf = (outcome: { code: number; message: string }, code: string): Failure => ({
  code,
  message: `${outcome.message} (${outcome.code})`,
});
