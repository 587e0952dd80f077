import { CaseMoves, type VerificationCase, VerificationCases, remindersDue } from '#libs/documents';
import { type Domain, Domains, deletionRefusal } from '#libs/domains';
import { Clock } from '#libs/kernel';
import { JobQueue, type Tx, UnitOfWork } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { HOLD_DOMAIN } from '../job-kinds';
import { Orders } from '../orders';
import { DeadlineNews } from './deadline-news';
import { DeleteForDeadline } from './delete-for-deadline';
import { dueStep } from './due-step';
import { LoseTrust } from './lose-trust';

/** How many cases are looked up at once. */
const PAGE = 100;

/**
 * Does what the dates of the cases already say: reminds, suspends, deletes. Each case by itself, under the locks of its item,
 * itself and its domain; however often it runs, and however late, each step is taken once.
 */
@Injectable()
export class EnforceDeadlines {
  private readonly logger = new Logger('provisioning');

  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: VerificationCases,
    private readonly moves: CaseMoves,
    private readonly orders: Orders,
    private readonly domains: Domains,
    private readonly deletions: DeleteForDeadline,
    private readonly trust: LoseTrust,
    private readonly jobs: JobQueue,
    private readonly news: DeadlineNews,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    let last: VerificationCase | undefined;
    for (;;) {
      const page = await this.work.run((tx) => this.cases.due(tx, this.clock.now(), PAGE, last));
      for (const { id } of page) await this.one(id);
      if (page.length < PAGE) return;
      last = page.at(-1);
    }
  }

  /** One that fails keeps no other waiting; the next look tries it again. */
  private async one(caseId: string): Promise<void> {
    try {
      await this.work.run((tx) => this.enforce(tx, caseId));
    } catch (error) {
      this.logger.error({ event: 'deadline-not-enforced', caseId, reason: String(error) });
    }
  }

  private async enforce(tx: Tx, caseId: string): Promise<void> {
    const { subject } = await this.cases.get(tx, caseId);
    const item = await this.orders.lockItem(tx, subject);
    const standing = await this.cases.lock(tx, caseId);
    const domain = item?.domainId ? (await this.domains.lock(tx, [item.domainId])).get(item.domainId) : undefined;
    if (item?.state !== 'done' || !domain) return;
    const step = dueStep(
      standing,
      {
        isLeaving: domain.leavingSince !== null,
        isRenewed: await this.isRenewed(tx, domain),
        isRefundable: !deletionRefusal(domain, tx.now),
      },
      tx.now,
    );
    // Whoever has handed in everything has done their part, whether they said so or not: it is the reviewers' turn.
    const isHarsh = step.kind === 'suspend' || step.kind === 'delete';
    if (isHarsh && (await this.moves.submittedIfReady(tx, standing))) return;
    switch (step.kind) {
      case 'nothing':
        return this.remind(tx, standing);
      case 'keep':
        await this.moves.stagePassed(tx, standing);
        return;
      case 'suspend':
        await this.suspend(tx, standing, domain);
        return;
      case 'delete':
        await this.trust.missed(tx, standing);
        return this.deletions.apply(tx, standing, domain, step.refundPercent);
    }
  }

  private async remind(tx: Tx, standing: VerificationCase): Promise<void> {
    const { policy, state, remindedHours } = standing;
    if (!policy || state !== 'missing') return;
    const due = remindersDue(standing, policy, remindedHours, tx.now);
    if (due.length === 0) return;
    await this.moves.reminded(tx, standing, due);
    await this.news.reminder(tx, standing);
  }

  private async suspend(tx: Tx, standing: VerificationCase, { id, suspendedSince }: Domain): Promise<void> {
    await this.moves.stagePassed(tx, standing);
    if (!suspendedSince) {
      await this.domains.setSuspended(tx, id, tx.now);
      await this.jobs.add(tx, [{ kind: HOLD_DOMAIN, payload: { domainId: id } }]);
    }
    // Before anything is written into logs, as whoever places orders does.
    await this.trust.missed(tx, standing);
    await this.news.suspended(tx, standing);
  }

  private async isRenewed(tx: Tx, { id, name }: Domain): Promise<boolean> {
    return (await this.orders.isRenewed(tx, id)) || (await this.orders.openNames(tx, [name])).size > 0;
  }
}
