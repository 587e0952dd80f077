import { asJson, columns } from '#libs/platform';
import { EntitySchema } from 'typeorm';
import { REASON_CODE_MAX, type ReviewReason } from './review-reason';

/** How reasons for turning papers down are stored. */
export const reviewReasonTable = new EntitySchema<ReviewReason>({
  name: 'review_reason',
  columns: {
    code: columns.id(REASON_CODE_MAX),
    words: columns.longText({ transformer: asJson }),
    kinds: columns.longText({ transformer: asJson }),
    isOffered: columns.flag(),
    changedAt: columns.instant(),
  },
});
