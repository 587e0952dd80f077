import { CASE_MOVED, type VerificationCase, VerificationCases } from '#libs/documents';
import { Domains } from '#libs/domains';
import { type Job, type JobHandler, JobQueue, type NewJob, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CHANGE_OWNER, HOLD_DOMAIN, PROVISION_ITEM } from '../job-kinds';
import { type OrderItem, WAITS_FOR_PAPERS } from '../order-item';
import { Orders } from '../orders';
import { OwnerChanges } from '../owner-changes/owner-changes';
import { EarlyRegistrations } from './early-registrations';

/**
 * A case has moved, and what waits for it follows: by where the case stands now, not by what the news was about. News that come
 * twice, or late, change nothing.
 */
@Injectable()
export class FollowCase implements JobHandler {
  readonly kind = CASE_MOVED;

  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: VerificationCases,
    private readonly orders: Orders,
    private readonly domains: Domains,
    private readonly early: EarlyRegistrations,
    private readonly ownerChanges: OwnerChanges,
    private readonly jobs: JobQueue,
  ) {}

  run(payload: Job['payload']): Promise<void> {
    const caseId = String(payload['caseId']);
    return this.work.run(async (tx) => {
      // The item before the case, as everywhere.
      const { subject } = await this.cases.get(tx, caseId);
      // What is no order item's is a change of owner's, which looks at its case by itself.
      await this.jobs.add(tx, await this.ownerChange(tx, subject));
      const item = await this.orders.lockItem(tx, subject);
      const standing = await this.cases.lock(tx, caseId);
      if (item?.caseId !== caseId) return;
      if (WAITS_FOR_PAPERS.has(item.state)) await this.goOn(tx, item, standing);
      if (standing.state !== 'approved') return;
      await this.early.end(tx, caseId, 'approved');
      if (item.state === 'done') await this.letWork(tx, item);
    });
  }

  private async ownerChange(tx: Tx, subject: string): Promise<NewJob[]> {
    const change = await this.ownerChanges.get(tx, subject);
    return change ? [{ kind: CHANGE_OWNER, payload: { ownerChangeId: change.id } }] : [];
  }

  private async goOn(tx: Tx, item: OrderItem, { state }: VerificationCase): Promise<void> {
    if (state === 'approved') {
      await this.orders.move(tx, { ...item, state: 'held' });
      await this.jobs.add(tx, [{ kind: PROVISION_ITEM, payload: { itemId: item.id } }]);
      return;
    }
    const to = state === 'in_review' ? 'in_review' : 'awaiting_documents';
    // Closed, it is about to be given up by whoever closed it.
    if (state !== 'closed' && item.state !== to) await this.orders.move(tx, { ...item, state: to });
  }

  /** What was suspended because papers were missing works again, now that they are good. */
  private async letWork(tx: Tx, { domainId }: OrderItem): Promise<void> {
    const domain = domainId === null ? undefined : (await this.domains.lock(tx, [domainId])).get(domainId);
    if (!domain?.suspendedSince) return;
    await this.domains.setSuspended(tx, domain.id, null);
    await this.jobs.add(tx, [{ kind: HOLD_DOMAIN, payload: { domainId: domain.id } }]);
  }
}
