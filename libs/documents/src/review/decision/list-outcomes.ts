import type { Actor } from '#libs/kernel';
import { Reads } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { VerificationCases } from '../../cases/verification-cases';
import { sideOf } from '../thread/case-message';
import type { ReviewDecision } from './review-decision';
import { ReviewDecisions } from './review-decisions';

/** What was decided about the papers of a case, for those who ordered the name and those who sold it. */
@Injectable()
export class ListOutcomes {
  constructor(
    private readonly reads: Reads,
    private readonly cases: VerificationCases,
    private readonly decisions: ReviewDecisions,
  ) {}

  /** The oldest first; a first approval that waits for a second is nobody's business yet. @throws CaseNotFound to anybody else */
  async run({ nodeId }: Actor, caseId: string): Promise<ReviewDecision[]> {
    sideOf(await this.cases.get(this.reads, caseId), nodeId);
    return (await this.decisions.of(this.reads, [caseId])).filter(({ isFinal }) => isFinal);
  }
}
