import {
  CASE_STATES,
  type CaseIdentityChecks,
  type CaseState,
  IdentityChecksView,
  MessageView,
  PAPER_KINDS,
  type PaperKind,
  type RequirementState,
  type ReviewedCase,
  type VerificationCase,
  viewIdentityChecks,
  viewMessage,
} from '#libs/documents';
import { type Contact, ContactView, viewContact } from '#libs/domains';
import { ApiProperty } from '@nestjs/swagger';
import { ReviewRowView, fieldsOf } from './review-row.view';
import { ReviewedPaperView, viewReviewedPaper } from './reviewed-paper.view';

/** Something that has to be shown. */
export class ReviewedRequirementView {
  @ApiProperty({ example: 'identity' })
  readonly key!: string;

  @ApiProperty({ enum: PAPER_KINDS, isArray: true, description: 'One of these is enough.' })
  readonly anyOf!: PaperKind[];

  @ApiProperty({ description: 'False: handed in only where there is one.' })
  readonly isRequired!: boolean;

  @ApiProperty({ enum: ['missing', 'submitted', 'approved', 'rejected'] })
  readonly state!: RequirementState['state'];

  @ApiProperty({ type: 'string', nullable: true, description: 'The paper that counts for it.' })
  readonly paper!: string | null;
}

/** Another case of the same registrant. */
export class EarlierCaseView {
  @ApiProperty({ example: 'case_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ enum: CASE_STATES })
  readonly state!: CaseState;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly decidedAt!: string | null;
}

/** All that a reviewer needs to decide a case. */
export class ReviewedCaseView extends ReviewRowView {
  @ApiProperty({ type: [ReviewedRequirementView] })
  readonly requirements!: ReviewedRequirementView[];

  @ApiProperty({ type: [ReviewedPaperView], description: 'Every version, the oldest first.' })
  readonly papers!: ReviewedPaperView[];

  @ApiProperty({ type: () => ContactView, nullable: true, description: 'Whom the name is registered for; null when that contact is gone.' })
  readonly registrant!: ContactView | null;

  @ApiProperty({ description: 'What the rules say of the numbers that were typed.' })
  readonly identity!: IdentityChecksView;

  @ApiProperty({ type: [MessageView] })
  readonly messages!: MessageView[];

  @ApiProperty({ type: [EarlierCaseView], description: 'Other cases of the same registrant, the newest first, at most 20.' })
  readonly earlier!: EarlierCaseView[];
}

/** A case with what stands beside it. */
export interface ReviewPage extends ReviewedCase {
  readonly registrant: Contact | null;
  readonly identity: CaseIdentityChecks;
}

export const viewReviewedCase = ({
  row,
  progress,
  papers,
  names,
  registrant,
  identity,
  messages,
  earlier,
}: ReviewPage): ReviewedCaseView => ({
  ...fieldsOf(row),
  requirements: progress.requirements.map(({ key, anyOf, isRequired, state, paper }) => ({
    key,
    anyOf: [...anyOf],
    isRequired,
    state,
    paper: paper?.id ?? null,
  })),
  papers: papers.map((each) => viewReviewedPaper(each, names)),
  registrant: registrant && viewContact(registrant),
  identity: viewIdentityChecks(identity),
  messages: messages.map(viewMessage),
  earlier: earlier.map(viewEarlierCase),
});

const viewEarlierCase = ({ id, name, state, decidedAt }: VerificationCase): EarlierCaseView => ({
  id,
  name,
  state,
  decidedAt: decidedAt?.toISOString() ?? null,
});
