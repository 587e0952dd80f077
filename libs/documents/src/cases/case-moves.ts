import { JobQueue, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CasePapers } from './case-papers';
import type { CaseProgress } from './case-progress';
import { progressOf } from './case-progress';
import { PAPERS_APPROVED } from './papers-approved';
import type { VerificationCase } from './verification-case';
import { VerificationCases } from './verification-cases';
import { afterDecision, afterRegistration, afterReminders, afterStage, afterSubmission, closedCase, reopenedCase } from './moved-case';

/** The news of a case that moved: `{ caseId }`. What has become of it the handler reads from the case, not from the news. */
export const CASE_MOVED = 'case.moved';

/** Moves a case on, and tells whoever opened it. The case was locked and read in this transaction, before its papers. */
@Injectable()
export class CaseMoves {
  constructor(
    private readonly cases: VerificationCases,
    private readonly papers: CasePapers,
    private readonly jobs: JobQueue,
  ) {}

  /** Its papers are there: its clock stands still, it is the reviewers' turn. @throws CaseNotOpen, PapersMissing */
  async submitted(tx: Tx, before: VerificationCase): Promise<VerificationCase> {
    return this.keep(tx, before, afterSubmission(before, await this.progress(tx, before), tx.now));
  }

  /** The same for whoever has handed in everything and has not said so. @returns whether it was so */
  async submittedIfReady(tx: Tx, before: VerificationCase): Promise<boolean> {
    const { isReady, isUndecided } = await this.progress(tx, before);
    if (before.state !== 'missing' || !isReady || !isUndecided) return false;
    await this.submitted(tx, before);
    return true;
  }

  /** Approved once everything is; back to its registrant once everything is decided and something is not good. @throws CaseNotOpen */
  async decided(tx: Tx, before: VerificationCase): Promise<VerificationCase> {
    const progress = await this.progress(tx, before);
    const after = await this.keep(tx, before, afterDecision(before, progress, tx.now));
    const isShared = after !== before && progress.requirements.some(({ state }) => state === 'approved');
    if (isShared) await this.jobs.add(tx, [{ kind: PAPERS_APPROVED, payload: { contactId: after.contactId } }]);
    return after;
  }

  /** The registry registered the name at that instant: while papers are missing, time runs. Once; what comes later changes nothing. */
  registered(tx: Tx, before: VerificationCase, at: Date): Promise<VerificationCase> {
    return this.keep(tx, before, afterRegistration(before, at));
  }

  /** Nobody wants to know any more. `reason` is a word for programs: `cancelled`. A closed case stays as it is. */
  closed(tx: Tx, before: VerificationCase, reason: string): Promise<VerificationCase> {
    return this.keep(tx, before, closedCase(before, reason, tx.now));
  }

  /** What it was closed for did not come about: for so many hours at least nothing follows, then the same stage is due again. */
  reopened(tx: Tx, before: VerificationCase, hoursLeft: number): Promise<VerificationCase> {
    return this.keep(tx, before, reopenedCase(before, hoursLeft, tx.now));
  }

  /** What the policy says of its present stage was done. */
  stagePassed(tx: Tx, before: VerificationCase): Promise<VerificationCase> {
    return this.keep(tx, before, afterStage(before));
  }

  /** These reminders were sent: they are not news, and nobody is told. */
  async reminded(tx: Tx, before: VerificationCase, hours: readonly number[]): Promise<VerificationCase> {
    const after = afterReminders(before, hours);
    await this.cases.save(tx, after);
    return after;
  }

  private async progress(tx: Tx, theCase: VerificationCase): Promise<CaseProgress> {
    return progressOf(theCase, await this.papers.of(tx, theCase.id));
  }

  private async keep(tx: Tx, before: VerificationCase, after: VerificationCase): Promise<VerificationCase> {
    if (after === before) return before;
    await this.cases.save(tx, after);
    await this.jobs.add(tx, [{ kind: CASE_MOVED, payload: { caseId: after.id }, uniqueKey: `${CASE_MOVED}:${after.id}:${after.version}` }]);
    return after;
  }
}
