import { CreditLines } from '#libs/billing';
import { DEPOSIT_FUNDED } from '#libs/deposits';
import { Domains } from '#libs/domains';
import { Ledger, depositOf } from '#libs/ledger';
import { JobQueue, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { isSale, refund } from '../item-postings';
import { PutLockBack } from '../changes/put-lock-back';
import { CaseEnds } from '../papers/case-ends';
import type { Failure } from '../order-item';
import { Orders } from '../orders';
import { DeletionNews } from './deletion-news';
import { Deletions } from './deletions';
import type { DomainDeletion } from './domain-deletion';

/** Why lines are credited. */
const WHY: Record<Exclude<DomainDeletion['cause'], 'expired'>, string> = { asked: 'name-given-back', deadline: 'papers-missed' };

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
    private readonly cases: CaseEnds,
    private readonly lock: PutLockBack,
    private readonly news: DeletionNews,
  ) {}

  /** The registry has deleted it: what was captured goes back at every level, as far as was agreed, and the domain has ended. */
  async done(tx: Tx, deletion: DomainDeletion): Promise<void> {
    const { itemId, cause } = deletion;
    if (cause === 'expired') return this.restorable(tx, deletion);
    await this.cases.gone(tx, itemId);
    // The case before the domain, and that before the deposits, as everywhere.
    const domain = (await this.domains.lock(tx, [deletion.domainId])).get(deletion.domainId);
    if (!domain) throw new TypeError(`${deletion.domainId} ended while ${deletion.id} was deleting it`);
    await this.domains.end(tx, domain.id);
    const charges = (await this.orders.charges(tx, [itemId])).get(itemId)!;
    const back = refund(itemId, charges, domain.registry, deletion);
    if (back.transfers.length > 0) await this.ledger.postOne(tx, [back]);
    await this.deletions.end(tx, deletion, null);
    if (deletion.refundPercent > 0) await this.credit.apply(tx, [itemId], WHY[cause], deletion.refundPercent);
    const sales = charges.filter(isSale);
    // Orders may wait for it; and where a node has been moved since, its money has come to the old parent and is to follow.
    await this.jobs.add(
      tx,
      sales.map(({ buyerId, sellerId }) => ({ kind: DEPOSIT_FUNDED, payload: { deposit: depositOf(buyerId, sellerId) } })),
    );
    const paid = sales.at(-1);
    const refunded = paid && paid.price.fraction(deletion.refundPercent, 100).plus(paid.tax.fraction(deletion.refundPercent, 100));
    await this.news.deleted(tx, domain, deletion, refunded?.isPositive ? refunded : null);
  }

  /** Nobody had paid for the year that its registry takes back: no money moves, and from now on it can be restored. */
  private async restorable(tx: Tx, deletion: DomainDeletion): Promise<void> {
    const domain = (await this.domains.lock(tx, [deletion.domainId])).get(deletion.domainId);
    await this.domains.setLeaving(tx, deletion.domainId, null);
    await this.deletions.end(tx, deletion, null);
    if (domain) await this.news.expired(tx, domain, deletion);
  }

  /** The registry has definitely not deleted it: nothing has moved, and it stays. */
  async refused(tx: Tx, deletion: DomainDeletion, failure: Failure): Promise<void> {
    if (deletion.cause === 'deadline') await this.cases.stays(tx, deletion.itemId);
    const domain = (await this.domains.lock(tx, [deletion.domainId])).get(deletion.domainId);
    await this.domains.setLeaving(tx, deletion.domainId, null);
    await this.deletions.end(tx, deletion, failure);
    if (!domain) return;
    await this.lock.run(tx, domain);
    await this.news.refused(tx, domain, deletion, failure);
  }
}
