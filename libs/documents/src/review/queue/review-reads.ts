import { type Actor, Clock, HOUR, after } from '#libs/kernel';
import { PAGE_MAX, Reads, Settings, readInstantOrNull, readInteger } from '#libs/platform';
import { OPERATOR_ID } from '#libs/tree';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { casePaperTable } from '../../cases/case-paper.table';
import { CaseNotFound, type CaseState, type VerificationCase } from '../../cases/verification-case';
import { verificationCaseTable } from '../../cases/verification-case.table';
import { ReviewDecisions } from '../decision/review-decisions';
import { CLAIMS_MAX } from '../lease/claim-case';
import { ReviewLeases } from '../lease/review-leases';
import type { ServiceTarget } from '../service-level/service-level';
import { overdueBefore } from '../service-level/working-days';
import { CaseMessages, NO_THREAD } from '../thread/case-messages';
import { type ReviewRow, type Viewer, reviewRow } from './review-row';

/** Which cases are wanted: those in one state, that were submitted after the last one of the page before. */
export interface QueueWish {
  readonly state: CaseState;
  readonly beyond?: readonly [submittedAt: Date, id: string] | undefined;
  readonly limit: number;
}

/** How much waits, and how long. */
export interface QueueSummary {
  readonly waiting: number;
  /** Those of them that somebody has. */
  readonly claimed: number;
  readonly late: number;
  readonly overdue: number;
  /** Null when nothing waits. */
  readonly oldestSubmittedAt: Date | null;
}

const NOTHING: QueueSummary = { waiting: 0, claimed: 0, late: 0, overdue: 0, oldestSubmittedAt: null };

/** What reviewers see of the queue. At any node but the operator's there is none. */
@Injectable()
export class ReviewReads {
  private readonly target: ServiceTarget;

  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly decisions: ReviewDecisions,
    private readonly leases: ReviewLeases,
    private readonly messages: CaseMessages,
    { reviewHours, reviewWorkingDays, holidays }: Settings,
  ) {
    this.target = { hours: reviewHours, workingDays: reviewWorkingDays, holidays: new Set(holidays.split(',')) };
  }

  /** The oldest submission first. */
  async list(actor: Actor, { state, beyond, limit }: QueueWish): Promise<ReviewRow[]> {
    if (actor.nodeId !== OPERATOR_ID) return [];
    const { dialect } = this.reads;
    const [at, id] = beyond ? [dialect.instant(beyond[0]), beyond[1]] : [];
    const rows = await this.reads.query<{ id: string }>(
      `SELECT id FROM verification_case${dialect.byIndex('verification_case_queue')} WHERE state = ? AND submitted_at IS NOT NULL
       ${beyond ? 'AND submitted_at >= ? AND (submitted_at > ? OR id > ?)' : ''}
       ORDER BY submitted_at, id LIMIT ${Math.min(limit, PAGE_MAX + 1)}`,
      [state, ...(beyond ? [at, at, id] : [])],
    );
    const viewer = this.viewer(actor);
    return this.rows(
      rows.map((row) => row.id),
      viewer,
    );
  }

  /** What this reviewer has at the moment, the claim that ends first in front. */
  async mine(actor: Actor): Promise<ReviewRow[]> {
    if (actor.nodeId !== OPERATOR_ID) return [];
    const viewer = this.viewer(actor);
    const claims = await this.leases.mine(this.reads, viewer.reviewerId, viewer.now, CLAIMS_MAX);
    const rows = await this.rows(
      claims.map(({ caseId }) => caseId),
      viewer,
    );
    return rows.filter(({ claimedBy }) => claimedBy === 'me');
  }

  /** One case. @throws CaseNotFound at any node but the operator's */
  async row(actor: Actor, id: string): Promise<ReviewRow> {
    if (actor.nodeId !== OPERATOR_ID) throw new CaseNotFound(id);
    const [row] = await this.rows([id], this.viewer(actor));
    if (!row) throw new CaseNotFound(id);
    return row;
  }

  async summary({ nodeId }: Actor): Promise<QueueSummary> {
    if (nodeId !== OPERATOR_ID) return NOTHING;
    const now = this.clock.now();
    const { hours, workingDays, holidays } = this.target;
    const [late, overdue] = [after(now, -hours * HOUR), overdueBefore(now, workingDays, holidays)];
    const [row] = await this.reads.query<Record<keyof QueueSummary, unknown>>(
      `SELECT COUNT(*) AS waiting, MIN(submitted_at) AS oldestSubmittedAt, SUM(CASE WHEN lease_until > ? THEN 1 ELSE 0 END) AS claimed,
         SUM(CASE WHEN submitted_at < ? THEN 1 ELSE 0 END) AS late, SUM(CASE WHEN submitted_at < ? THEN 1 ELSE 0 END) AS overdue
       FROM verification_case WHERE state = 'in_review'`,
      [now, late, overdue].map((each) => this.reads.dialect.instant(each)),
    );
    const { waiting, claimed, late: lateOnes, overdue: overdueOnes, oldestSubmittedAt } = row!;
    return {
      waiting: readInteger(waiting),
      claimed: readInteger(claimed),
      late: readInteger(lateOnes),
      overdue: readInteger(overdueOnes),
      oldestSubmittedAt: readInstantOrNull(oldestSubmittedAt),
    };
  }

  private viewer({ personId }: Actor): Viewer {
    return { reviewerId: personId, now: this.clock.now(), target: this.target };
  }

  /** Those cases as they stand in the queue, in the order of the ids. */
  private async rows(ids: readonly string[], viewer: Viewer): Promise<ReviewRow[]> {
    if (ids.length === 0) return [];
    const of = { caseId: In([...ids]) };
    const cases = new Map((await this.reads.manager.findBy(verificationCaseTable, { id: In([...ids]) })).map((each) => [each.id, each]));
    const papers = await this.reads.manager.findBy(casePaperTable, { ...of, state: 'submitted' });
    const decisions = await this.decisions.of(this.reads, ids);
    const threads = await this.messages.threads(this.reads, ids, 'reviewer');
    const known = ids.flatMap((id): VerificationCase[] => (cases.has(id) ? [cases.get(id)!] : []));
    return known.map((each) => reviewRow(each, papers, decisions, threads.get(each.id) ?? NO_THREAD, viewer));
  }
}
