import { type Domain, Domains } from '#libs/domains';
import type { Actor } from '#libs/kernel';
import { JobQueue, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { DELETE_DOMAIN } from '../job-kinds';
import { DeletionNews } from './deletion-news';
import { Deletions } from './deletions';
import { type DeletionTerms, newDeletion } from './domain-deletion';

/** Begins a deletion: from now on nothing can be ordered for the name, and a job goes on with it. */
@Injectable()
export class BeginDeletion {
  constructor(
    private readonly domains: Domains,
    private readonly deletions: Deletions,
    private readonly jobs: JobQueue,
    private readonly news: DeletionNews,
  ) {}

  /** The caller has locked the domain and found that it may go. `by` nobody where dates ask for it. */
  async apply(tx: Tx, domain: Domain, terms: DeletionTerms, by: Actor | null): Promise<void> {
    const begun = newDeletion(domain, terms, tx.now);
    await this.deletions.add(tx, begun);
    await this.domains.setLeaving(tx, domain.id, tx.now);
    await this.jobs.add(tx, [{ kind: DELETE_DOMAIN, payload: { deletionId: begun.id } }]);
    await this.news.asked(tx, domain, begun, by);
  }
}
