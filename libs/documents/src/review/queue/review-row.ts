import type { CasePaper } from '../../cases/case-paper';
import type { VerificationCase } from '../../cases/verification-case';
import type { ReviewDecision } from '../decision/review-decision';
import { holderOf } from '../lease/review-lease';
import type { Thread } from '../thread/case-messages';
import { type ServiceLevel, type ServiceTarget, serviceLevel } from '../service-level/service-level';

/** A case as it stands in the queue, seen by one reviewer. */
export interface ReviewRow {
  readonly of: VerificationCase;
  /** Null while it waits for its registrant, and once it is over. */
  readonly level: ServiceLevel | null;
  /** Papers that wait for a decision. */
  readonly undecided: number;
  /** Those of them that one of two reviewers has approved. */
  readonly approvedOnce: number;
  readonly claimedBy: 'me' | 'another' | null;
  /** Messages of the registrant's side that no reviewer has read. */
  readonly unread: number;
  /** The last word was a reviewer's: the other side has to answer. */
  readonly isAsked: boolean;
}

/** Who looks, and when. */
export interface Viewer {
  readonly reviewerId: string;
  readonly now: Date;
  readonly target: ServiceTarget;
}

/** Papers and decisions may be those of other cases as well. */
export function reviewRow(
  of: VerificationCase,
  papers: readonly CasePaper[],
  decisions: readonly ReviewDecision[],
  { messages, unread }: Thread,
  { reviewerId, now, target }: Viewer,
): ReviewRow {
  const undecided = papers.filter(({ caseId, state }) => caseId === of.id && state === 'submitted');
  const approved = new Set(decisions.map(({ paperId }) => paperId));
  const holder = of.state === 'in_review' ? holderOf(of, now) : null;
  return {
    of,
    level: of.state === 'in_review' && of.submittedAt ? serviceLevel(of.submittedAt, now, target) : null,
    undecided: undecided.length,
    approvedOnce: undecided.filter(({ id }) => approved.has(id)).length,
    claimedBy: holder === null ? null : holder === reviewerId ? 'me' : 'another',
    unread,
    isAsked: messages.at(-1)?.side === 'reviewer',
  };
}
