import { asJson, columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { REASON_CODE_MAX } from '../reasons/review-reason';
import { NOTE_MAX, type ReviewDecision } from './review-decision';

/** How decisions are stored. Rows are only added. */
export const reviewDecisionTable = new EntitySchema<ReviewDecision>({
  name: 'review_decision',
  columns: {
    id: columns.id(),
    caseId: columns.text(40),
    paperId: columns.text(40),
    number: columns.integer(),
    verdict: columns.text(8),
    reviewerId: columns.text(40),
    leaseId: columns.text(40),
    needed: columns.integer(),
    isFinal: columns.flag(),
    reasonCode: columns.text(REASON_CODE_MAX, { nullable: true }),
    words: columns.longText({ nullable: true, transformer: asJson }),
    note: columns.text(NOTE_MAX, { nullable: true }),
    decidedAt: columns.instant(),
  },
  indices: [
    { name: 'review_decision_paper', columns: ['paperId', 'number'], unique: true },
    { name: 'review_decision_case', columns: ['caseId', 'id'] },
  ],
});
