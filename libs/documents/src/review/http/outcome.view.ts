import { ApiProperty } from '@nestjs/swagger';
import { WordingView } from '../../cases/http/wording.view';
import { type ReviewDecision, VERDICTS, type Verdict } from '../decision/review-decision';

/** What was decided about one paper, and why. Who decided is not told. */
export class OutcomeView {
  @ApiProperty({ example: 'pap_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly paper!: string;

  @ApiProperty({ enum: VERDICTS })
  readonly verdict!: Verdict;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'The code of the reason; null for what was approved.',
    example: 'not-readable',
  })
  readonly reason!: string | null;

  @ApiProperty({ type: WordingView, nullable: true, description: 'What that means, and what to do.' })
  readonly words!: WordingView | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'What the reviewer added.' })
  readonly note!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;
}

const viewOutcome = ({ paperId, verdict, reasonCode, words, note, decidedAt }: ReviewDecision): OutcomeView => ({
  paper: paperId,
  verdict,
  reason: reasonCode,
  words,
  note,
  at: decidedAt.toISOString(),
});

/** All of them, the oldest first. */
export class OutcomesView {
  @ApiProperty({ type: [OutcomeView] })
  readonly data!: OutcomeView[];
}

export const viewOutcomes = (decisions: readonly ReviewDecision[]): OutcomesView => ({ data: decisions.map(viewOutcome) });
