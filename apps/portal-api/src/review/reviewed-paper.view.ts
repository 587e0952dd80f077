import { PAPER_KINDS, type PaperKind, type PaperState, type ReviewDecision, type ReviewedPaper, VERDICTS } from '#libs/documents';
import { ApiProperty } from '@nestjs/swagger';

/** What one reviewer said about a paper. */
export class PaperDecisionView {
  @ApiProperty({ enum: VERDICTS })
  readonly verdict!: (typeof VERDICTS)[number];

  @ApiProperty({ description: 'False: the first of two approvals.' })
  readonly isFinal!: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'The reviewer’s name.' })
  readonly by!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'The code of the reason.' })
  readonly reason!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly note!: string | null;
}

/** One version of a paper. */
export class ReviewedPaperView {
  @ApiProperty({ example: 'pap_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'identity', description: 'The requirement it was handed in for.' })
  readonly requirement!: string;

  @ApiProperty({ type: 'integer', description: '1, 2, 3 … for each requirement.' })
  readonly version!: number;

  @ApiProperty({ enum: PAPER_KINDS })
  readonly kind!: PaperKind;

  @ApiProperty({ enum: ['submitted', 'approved', 'rejected', 'replaced'] })
  readonly state!: PaperState;

  @ApiProperty({ type: 'string', nullable: true, description: 'What the file is; null when it was destroyed.', example: 'image/webp' })
  readonly mediaType!: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'The paper of an earlier case that counts here as well.' })
  readonly reusedFrom!: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly handedInAt!: string;

  @ApiProperty({ type: [PaperDecisionView] })
  readonly decisions!: PaperDecisionView[];
}

export const viewReviewedPaper = (
  { paper, version, document, decisions }: ReviewedPaper,
  names: ReadonlyMap<string, string>,
): ReviewedPaperView => ({
  id: paper.id,
  requirement: paper.requirement,
  version,
  kind: paper.kind,
  state: paper.state,
  mediaType: document?.mediaType ?? null,
  reusedFrom: paper.reusedFrom,
  handedInAt: paper.createdAt.toISOString(),
  decisions: decisions.map((each) => viewDecision(each, names)),
});

const viewDecision = (
  { verdict, isFinal, reviewerId, decidedAt, reasonCode, note }: ReviewDecision,
  names: ReadonlyMap<string, string>,
): PaperDecisionView => ({
  verdict,
  isFinal,
  by: names.get(reviewerId) ?? null,
  at: decidedAt.toISOString(),
  reason: reasonCode,
  note,
});
