import { DomainSyncs, Domains } from '#libs/domains';
import { MINUTE, SECOND } from '#libs/kernel';
import { type Again, type Job, type JobHandler, JobQueue, type Tx, UnitOfWork } from '#libs/platform';
import { Registries, type Registry, type RegistryMessage } from '#libs/registry';
import { Injectable, Logger } from '@nestjs/common';
import { LOOK_AT_ITEM, POLL_REGISTRY, WATCH_DEPARTURE } from '../job-kinds';
import { Orders } from '../orders';
import { KeptMessages } from './kept-messages';
import { registryAccount } from './registry-account';
import { type RegistryNews, registryNews } from './registry-news';

/** Messages of one run: others of the worker's jobs want their turn, and registries count what we ask. */
const MESSAGES_MAX = 50;
/** The next run while there are more. */
const MORE_MS = SECOND;

/**
 * Empties the queue of one registry account (payload `{ account }`). Each message is kept, in one transaction, before it is
 * acknowledged: what is lost on the way comes again, and is known by its fingerprint. The job never ends, and its lease is what
 * makes this worker the only reader of the account. Nothing a message holds can stop the queue.
 */
@Injectable()
export class PollRegistry implements JobHandler {
  readonly kind = POLL_REGISTRY;
  private readonly logger = new Logger('registry');

  constructor(
    private readonly work: UnitOfWork,
    private readonly messages: KeptMessages,
    private readonly orders: Orders,
    private readonly domains: Domains,
    private readonly syncs: DomainSyncs,
    private readonly jobs: JobQueue,
    private readonly registries: Registries,
  ) {}

  async run(payload: Job['payload']): Promise<Again> {
    const account = String(payload['account']);
    const registry = this.registries.all().find((each) => registryAccount(each) === account && each.settings.pollMinutes > 0);
    // It may be configured again some day.
    if (!registry) return { againInMs: MINUTE };
    const hasMore = await this.empty(registry, account);
    return { againInMs: hasMore ? MORE_MS : registry.settings.pollMinutes * MINUTE };
  }

  /** @returns whether there may be more at once. */
  private async empty(registry: Registry, account: string): Promise<boolean> {
    const seen = new Set<string>();
    while (seen.size < MESSAGES_MAX) {
      const outcome = await registry.poll();
      if (outcome.kind !== 'done') return this.gaveUp(registry, outcome);
      const { message } = outcome.value;
      if (!message) return false;
      const news = await this.keep(message, registry.name, account);
      if (seen.has(news.fingerprint)) return this.gaveUp(registry, { kind: 'stuck', messageId: message.id });
      seen.add(news.fingerprint);
      const taken = await registry.acknowledge(message.id);
      if (taken.kind !== 'done') return this.gaveUp(registry, taken);
      await this.work.run((tx) => this.messages.acknowledged(tx, news));
    }
    return true;
  }

  private async keep(message: RegistryMessage, registry: string, account: string): Promise<RegistryNews> {
    const { news, isNew } = await this.work.run(async (tx) => {
      const kept = registryNews(message, { registry, account }, tx.now);
      const isNew = await this.messages.add(tx, kept);
      if (isNew) await this.lookSooner(tx, kept);
      return { news: kept, isNew };
    });
    if (isNew) this.tell(news);
    return news;
  }

  /** What is told about a name is a reason to ask now: about its open order, about a transfer of it, and what it is like there. */
  private async lookSooner(tx: Tx, { about, kind }: RegistryNews): Promise<void> {
    if (about === null) return;
    const itemId = await this.orders.openItemOf(tx, about);
    const domainId = await this.domains.liveId(tx, about);
    if (domainId !== undefined) await this.syncs.hasten(tx, domainId);
    const isLeaving = kind === 'transfer' && domainId !== undefined;
    await this.jobs.add(tx, [
      ...(itemId === undefined ? [] : [{ kind: LOOK_AT_ITEM, payload: { itemId } }]),
      ...(isLeaving ? [{ kind: WATCH_DEPARTURE, payload: { domainId } }] : []),
    ]);
  }

  /** What people should know at once is a warning. */
  private tell({ id, registry, kind, about, text, news }: RegistryNews): void {
    const isUrgent = kind === 'low-balance' || kind === 'transfer' || (news.kind === 'change' && news.operation.includes('elete'));
    this.logger[isUrgent ? 'warn' : 'log']({ event: 'registry-message', id, registry, kind, about, text });
  }

  private gaveUp(registry: Registry, why: object): false {
    this.logger.warn({ event: 'registry-queue-not-read', registry: registry.name, why });
    return false;
  }
}
