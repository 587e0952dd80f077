import { CaseMoves, VerificationCases } from '#libs/documents';
import type { Domain } from '#libs/domains';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { OwnerChange } from './owner-change';
import { OwnerChangeNews } from './owner-change-news';
import { OwnerChanges } from './owner-changes';

/** Ends a change of owner, once: the caller has locked it, and says in its state how. */
@Injectable()
export class EndOwnerChange {
  constructor(
    private readonly changes: OwnerChanges,
    private readonly cases: VerificationCases,
    private readonly moves: CaseMoves,
    private readonly news: OwnerChangeNews,
  ) {}

  async apply(tx: Tx, domain: Domain, change: OwnerChange): Promise<OwnerChange> {
    const { old: before, new: next } = change.consents;
    // Whatever was not answered is good for nothing any more.
    const consents = { old: { ...before, hash: null }, new: { ...next, hash: null } };
    const ended = { ...change, consents, endedAt: tx.now };
    await this.changes.save(tx, ended);
    if (ended.caseId !== null) await this.closeCase(tx, ended.caseId);
    await this.news.ended(tx, domain, ended);
    return ended;
  }

  private async closeCase(tx: Tx, caseId: string): Promise<void> {
    const standing = await this.cases.lock(tx, caseId);
    if (standing.state === 'missing' || standing.state === 'in_review') await this.moves.closed(tx, standing, 'ended');
  }
}
