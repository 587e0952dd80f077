import type { Domain } from '#libs/domains';
import { type Actor, newId } from '#libs/kernel';
import { JobQueue, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CHANGE_DOMAIN } from '../job-kinds';
import { ChangeNews } from './change-news';
import { Changes } from './changes';
import { BY_HOUSE, type DomainChange } from './domain-change';

/** What is to be another way about a domain. */
export type ChangeWish = Pick<DomainChange, 'kind' | 'before' | 'wanted' | 'authInfo'>;

/** Writes a change of a domain down with the job that carries it out. The caller has locked the domain, and none is under way. */
@Injectable()
export class BeginChange {
  constructor(
    private readonly changes: Changes,
    private readonly jobs: JobQueue,
    private readonly news: ChangeNews,
  ) {}

  /** `by` nobody where it follows from something else. */
  async run(tx: Tx, domain: Domain, wish: ChangeWish, by: Pick<Actor, 'personId' | 'nodeId'> | null): Promise<DomainChange> {
    const change: DomainChange = {
      id: newId('chg', tx.now),
      domainId: domain.id,
      ...wish,
      askedBy: by?.personId ?? BY_HOUSE,
      askedByNode: by?.nodeId ?? domain.ownerId,
      state: 'under_way',
      failure: null,
      absences: 0,
      doubtSince: null,
      shownAt: null,
      createdAt: tx.now,
      endedAt: null,
    };
    await this.changes.add(tx, change);
    await this.jobs.add(tx, [{ kind: CHANGE_DOMAIN, payload: { changeId: change.id } }]);
    await this.news.asked(tx, domain, change, by);
    return change;
  }
}
