import { DomainError } from '#libs/kernel';
import type { CasePaper } from '../../cases/case-paper';
import { CaseNotOpen, type VerificationCase } from '../../cases/verification-case';
import { type ReviewLease, refuseUnclaimed } from '../lease/review-lease';
import type { Wording } from '../reasons/review-reason';

export const VERDICTS = ['approved', 'rejected'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a paper was turned down, as the registrant reads it. */
export interface Grounds {
  readonly code: string;
  /** The words of that reason at the time. */
  readonly words: Wording;
  /** What the reviewer added. */
  readonly note: string | null;
}

/** What one reviewer says about one paper. Never changed, never taken back: only another paper gets another decision. */
export interface ReviewDecision {
  /** `rvd_…` */
  readonly id: string;
  readonly caseId: string;
  readonly paperId: string;
  /** 1, or 2 where a second reviewer followed the first. Unique for each paper. */
  readonly number: number;
  readonly verdict: Verdict;
  readonly reviewerId: string;
  /** The claim under which it was said. */
  readonly leaseId: string;
  /** How many different reviewers it took to approve at the time. */
  readonly needed: number;
  /** False: the first of two approvals. */
  readonly isFinal: boolean;
  readonly reasonCode: string | null;
  readonly words: Wording | null;
  readonly note: string | null;
  readonly decidedAt: Date;
}

/** Letters of what a reviewer adds to a reason. */
export const NOTE_MAX = 500;

/** What a reviewer looked at, and says. */
export interface DecisionWish {
  readonly verdict: Verdict;
  /** The version of the case that was seen. */
  readonly version: number;
  /** Null when approved. */
  readonly grounds: Grounds | null;
}

export class PaperAlreadyDecided extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'paper-already-decided';

  constructor({ id, state }: Pick<CasePaper, 'id' | 'state'>) {
    super(`This paper is ${state}.`, { id, state });
  }
}

export class CaseChanged extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'case-changed';

  constructor({ id, version }: Pick<VerificationCase, 'id' | 'version'>) {
    super('This case has changed since you looked at it: look again.', { id, version });
  }
}

export class OtherReviewerNeeded extends DomainError {
  readonly fault = 'conflict';
  readonly code = 'other-reviewer-needed';

  constructor({ id }: Pick<CasePaper, 'id'>) {
    super('You have approved this paper; this case needs a second reviewer.', { id });
  }
}

/** Where a decision comes in: all of it locked. */
export interface Bench {
  readonly of: VerificationCase;
  readonly paper: CasePaper;
  /** What was said about this paper before. */
  readonly former: readonly ReviewDecision[];
  readonly lease: ReviewLease | null;
}

/**
 * One approval is enough, or two by different people where the case is marked; one rejection is enough always.
 * @throws CaseNotOpen, CaseClaimed, ClaimNeeded, PaperAlreadyDecided, CaseChanged, OtherReviewerNeeded
 */
export function decision(
  bench: Bench,
  { verdict, version, grounds }: DecisionWish,
  reviewerId: string,
  id: string,
  at: Date,
): ReviewDecision {
  const lease = refuseUndecidable(bench, version, reviewerId, at);
  const { of, paper, former } = bench;
  const needed = of.fourEyes ? 2 : 1;
  const approvers = new Set(former.map((each) => each.reviewerId));
  if (verdict === 'approved' && needed === 2 && approvers.has(reviewerId)) throw new OtherReviewerNeeded(paper);
  approvers.add(reviewerId);
  return {
    id,
    caseId: of.id,
    paperId: paper.id,
    number: former.length + 1,
    verdict,
    reviewerId,
    leaseId: lease.id,
    needed,
    isFinal: verdict === 'rejected' || approvers.size >= needed,
    reasonCode: grounds?.code ?? null,
    words: grounds?.words ?? null,
    note: grounds?.note ?? null,
    decidedAt: at,
  };
}

function refuseUndecidable({ of, paper, lease }: Bench, version: number, reviewerId: string, at: Date): ReviewLease {
  if (paper.state !== 'submitted') throw new PaperAlreadyDecided(paper);
  if (of.state !== 'in_review') throw new CaseNotOpen(of);
  refuseUnclaimed(of, reviewerId, at);
  if (!lease) throw new TypeError(`case ${of.id} is claimed and has no claim`);
  if (of.version !== version) throw new CaseChanged(of);
  return lease;
}
