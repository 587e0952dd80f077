import type { Reads, Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ReviewDecision } from './review-decision';
import { reviewDecisionTable } from './review-decision.table';

/** Where decisions are kept. Whoever adds one has locked the case. */
@Injectable()
export class ReviewDecisions {
  /** Every decision about the papers of these cases, the oldest first. */
  of(from: Tx | Reads, caseIds: readonly string[]): Promise<ReviewDecision[]> {
    return from.manager.find(reviewDecisionTable, { where: { caseId: In([...caseIds]) }, order: { id: 'ASC' } });
  }

  async add(tx: Tx, decision: ReviewDecision): Promise<void> {
    await tx.manager.insert(reviewDecisionTable, decision);
  }
}
