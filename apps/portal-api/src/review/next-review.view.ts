import { ApiProperty } from '@nestjs/swagger';
import { ReviewRowView } from './review-row.view';

/** The case that is mine now. */
export class NextReviewView {
  @ApiProperty({ type: () => ReviewRowView, nullable: true, description: 'Null when nothing waits for me.' })
  readonly case!: ReviewRowView | null;
}
