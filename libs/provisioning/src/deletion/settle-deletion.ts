import { CreditLines } from '#libs/billing';
import { DEPOSIT_FUNDED } from '#libs/deposits';
import { Domains } from '#libs/domains';
import { Ledger, depositOf } from '#libs/ledger';
import { JobQueue, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { isSale, refund } from '../item-postings';
import type { Failure } from '../order-item';
import { Orders } from '../orders';
import { DeletionNews } from './deletion-news';
import { Deletions } from './deletions';
import type { DomainDeletion } from './domain-deletion';

/** Why lines are credited. */
const GIVEN_BACK = 'name-given-back';

/** Ends a deletion, once: the caller has locked it and found it under way. */
@Injectable()
export class SettleDeletion {
  constructor(
    private readonly deletions: Deletions,
    private readonly domains: Domains,
    private readonly orders: Orders,
    private readonly ledger: Ledger,
    private readonly credit: CreditLines,
    private readonly jobs: JobQueue,
    private readonly news: DeletionNews,
  ) {}

  /** The registry has deleted it: what was captured goes back at every level, by the amounts of then, and the domain has ended. */
  async done(tx: Tx, deletion: DomainDeletion): Promise<void> {
    const { itemId } = deletion;
    // The domain before the deposits, as everywhere.
    const domain = (await this.domains.lock(tx, [deletion.domainId])).get(deletion.domainId);
    if (!domain) throw new TypeError(`${deletion.domainId} ended while ${deletion.id} was deleting it`);
    await this.domains.end(tx, domain.id);
    const charges = (await this.orders.charges(tx, [itemId])).get(itemId)!;
    await this.ledger.postOne(tx, [refund(itemId, charges, domain.registry)]);
    await this.deletions.end(tx, deletion, null);
    await this.credit.apply(tx, [itemId], GIVEN_BACK);
    const sales = charges.filter(isSale);
    // Orders may wait for it; and where a node has been moved since, its money has come to the old parent and is to follow.
    await this.jobs.add(
      tx,
      sales.map(({ buyerId, sellerId }) => ({ kind: DEPOSIT_FUNDED, payload: { deposit: depositOf(buyerId, sellerId) } })),
    );
    await this.news.deleted(tx, domain, deletion, sales.at(-1)?.total ?? null);
  }

  /** The registry has definitely not deleted it: nothing has moved, and it stays. */
  async refused(tx: Tx, deletion: DomainDeletion, failure: Failure): Promise<void> {
    const domain = (await this.domains.lock(tx, [deletion.domainId])).get(deletion.domainId);
    await this.domains.setLeaving(tx, deletion.domainId, null);
    await this.deletions.end(tx, deletion, failure);
    if (domain) await this.news.refused(tx, domain, deletion, failure);
  }
}
