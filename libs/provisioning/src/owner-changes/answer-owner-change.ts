import { Domains } from '#libs/domains';
import { JobQueue, UnitOfWork } from '#libs/platform';
import { linkHash, linkNotValid } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { CHANGE_OWNER } from '../job-kinds';
import { EndOwnerChange } from './end-owner-change';
import { type OwnerChange, withAnswer } from './owner-change';
import { OwnerChangeNews } from './owner-change-news';
import { OwnerChanges } from './owner-changes';

/** One of the holders says by the link in their mail whether they agree. The link is good once, and until the change lapses. */
@Injectable()
export class AnswerOwnerChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly domains: Domains,
    private readonly changes: OwnerChanges,
    private readonly ending: EndOwnerChange,
    private readonly jobs: JobQueue,
    private readonly news: OwnerChangeNews,
  ) {}

  /** @throws LinkNotValid */
  run(secret: string, agrees: boolean): Promise<OwnerChange> {
    const hash = linkHash(secret);
    return this.work.run(async (tx) => {
      const seen = await this.changes.bySecret(tx, hash);
      const domain = seen && (await this.domains.lock(tx, [seen.domainId])).get(seen.domainId);
      const standing = seen && (await this.changes.lock(tx, seen.id));
      const holds = standing && [standing.consents.old.hash, standing.consents.new.hash].includes(hash);
      if (!domain || !holds || standing.state !== 'awaiting_consent' || tx.now >= standing.expiresAt) throw linkNotValid();
      const answered = withAnswer(standing, hash, agrees, tx.now);
      if (!agrees) return this.ending.apply(tx, domain, answered);
      await this.changes.save(tx, answered);
      await this.jobs.add(tx, [{ kind: CHANGE_OWNER, payload: { ownerChangeId: answered.id } }]);
      await this.news.agreed(tx, domain, answered);
      return answered;
    });
  }
}
