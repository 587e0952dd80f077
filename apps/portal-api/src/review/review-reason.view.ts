import { PAPER_KINDS, type PaperKind, type ReviewReason } from '#libs/documents';
import { ApiProperty } from '@nestjs/swagger';

/** A reason for turning papers down. */
export class ReviewReasonView {
  @ApiProperty({ example: 'not-readable' })
  readonly code!: string;

  @ApiProperty({ description: 'In Indonesian.' })
  readonly id!: string;

  @ApiProperty({ description: 'In English.' })
  readonly en!: string;

  @ApiProperty({ enum: PAPER_KINDS, isArray: true, description: 'The kinds of papers it is for; none is every kind.' })
  readonly kinds!: PaperKind[];

  @ApiProperty({ description: 'False: no paper is turned down for it any more.' })
  readonly isOffered!: boolean;

  @ApiProperty({ format: 'date-time' })
  readonly changedAt!: string;
}

export const viewReviewReason = ({ code, words, kinds, isOffered, changedAt }: ReviewReason): ReviewReasonView => ({
  code,
  ...words,
  kinds: [...kinds],
  isOffered,
  changedAt: changedAt.toISOString(),
});

/** All of them. */
export class ReviewReasonsView {
  @ApiProperty({ type: [ReviewReasonView] })
  readonly data!: ReviewReasonView[];
}
