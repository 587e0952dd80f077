import { columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import type { ReviewLease } from './review-lease';

/** How the claims of reviewers are stored, the present one and those before. */
export const reviewLeaseTable = new EntitySchema<ReviewLease>({
  name: 'review_lease',
  columns: {
    id: columns.id(),
    caseId: columns.text(40),
    reviewerId: columns.text(40),
    startedAt: columns.instant(),
    endsAt: columns.instant(),
  },
  indices: [
    { name: 'review_lease_case', columns: ['caseId', 'id'] },
    { name: 'review_lease_reviewer', columns: ['reviewerId', 'endsAt'] },
  ],
});
