import { CASE_STATES, type CaseState, type ReviewRow, SERVICE_STATES } from '#libs/documents';
import { ApiProperty } from '@nestjs/swagger';

/** How long a case has waited, and how long it may. */
export class ServiceLevelView {
  @ApiProperty({ type: 'integer', description: 'Whole hours since it was submitted.' })
  readonly waitingHours!: number;

  @ApiProperty({ format: 'date-time', description: 'What the operator promises.' })
  readonly promisedBy!: string;

  @ApiProperty({ format: 'date-time', description: 'The end of the last working day that the law leaves.' })
  readonly boundBy!: string;

  @ApiProperty({ enum: SERVICE_STATES })
  readonly state!: (typeof SERVICE_STATES)[number];
}

/** A case as it stands in the queue. */
export class ReviewRowView {
  @ApiProperty({ example: 'case_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ example: 'kopisenja.co.id' })
  readonly name!: string;

  @ApiProperty({ enum: CASE_STATES })
  readonly state!: CaseState;

  @ApiProperty({ type: 'integer', description: 'Say it with each decision: what was seen.' })
  readonly version!: number;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly submittedAt!: string | null;

  @ApiProperty({ type: () => ServiceLevelView, nullable: true, description: 'Null unless it waits for reviewers.' })
  readonly serviceLevel!: ServiceLevelView | null;

  @ApiProperty({ type: 'integer', description: 'Papers that wait for a decision.' })
  readonly undecided!: number;

  @ApiProperty({ type: 'integer', description: 'Those of them that wait for a second reviewer.' })
  readonly approvedOnce!: number;

  @ApiProperty({ description: 'Two reviewers have to approve.' })
  readonly fourEyes!: boolean;

  @ApiProperty({ enum: ['me', 'another'], nullable: true })
  readonly claimedBy!: 'me' | 'another' | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'When that claim runs out.' })
  readonly claimedUntil!: string | null;

  @ApiProperty({ type: 'integer', description: 'Messages that no reviewer has read.' })
  readonly unread!: number;

  @ApiProperty({ description: 'A question of ours has not been answered.' })
  readonly isAsked!: boolean;
}

/** What both views of a case tell of it. */
export const fieldsOf = ({ of, level, undecided, approvedOnce, claimedBy, unread, isAsked }: ReviewRow) => ({
  id: of.id,
  name: of.name,
  state: of.state,
  version: of.version,
  submittedAt: of.submittedAt?.toISOString() ?? null,
  serviceLevel: level && {
    waitingHours: level.waitingHours,
    promisedBy: level.promisedBy.toISOString(),
    boundBy: level.boundBy.toISOString(),
    state: level.state,
  },
  undecided,
  approvedOnce,
  fourEyes: of.fourEyes,
  claimedBy,
  claimedUntil: claimedBy === null ? null : (of.leaseUntil?.toISOString() ?? null),
  unread,
  isAsked,
});

export const viewReviewRow = (row: ReviewRow): ReviewRowView => fieldsOf(row);
