import { CaseMoves, type VerificationCase } from '#libs/documents';
import { type Domain, Domains, deletionRefusal } from '#libs/domains';
import { newId } from '#libs/kernel';
import { JobQueue, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { DeletionNews } from '../deletion/deletion-news';
import { Deletions } from '../deletion/deletions';
import type { DomainDeletion } from '../deletion/domain-deletion';
import { DELETE_DOMAIN } from '../job-kinds';

/** Why a case is closed, and a name deleted, when its papers have not come. */
export const DEADLINE = 'deadline';

/** Has a name deleted because its papers have not come. From then on none are taken, until its registry should refuse to delete it. */
@Injectable()
export class DeleteForDeadline {
  constructor(
    private readonly moves: CaseMoves,
    private readonly domains: Domains,
    private readonly deletions: Deletions,
    private readonly jobs: JobQueue,
    private readonly news: DeletionNews,
  ) {}

  /** The caller has locked the item, the case and the domain, and found that it is due. */
  async apply(tx: Tx, theCase: VerificationCase, domain: Domain, refundPercent: number): Promise<void> {
    const asked: DomainDeletion = {
      id: newId('del', tx.now),
      domainId: domain.id,
      itemId: domain.itemId,
      sellerId: domain.sellerId,
      cause: 'deadline',
      askedBy: DEADLINE,
      reason: 'The papers did not come in time.',
      refundPercent,
      isAbsorbed: deletionRefusal(domain, tx.now) !== undefined,
      state: 'under_way',
      failure: null,
      absences: 0,
      doubtSince: null,
      createdAt: tx.now,
      endedAt: null,
    };
    await this.moves.closed(tx, theCase, DEADLINE);
    await this.deletions.add(tx, asked);
    await this.domains.setLeaving(tx, domain.id, tx.now);
    await this.jobs.add(tx, [{ kind: DELETE_DOMAIN, payload: { deletionId: asked.id } }]);
    await this.news.asked(tx, domain, asked, null);
  }
}
