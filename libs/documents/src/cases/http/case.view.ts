import { DomainName } from '#libs/kernel';
import { type Page, pageOf } from '#libs/platform';
import { nodeRef } from '#libs/tree';
import { ApiProperty } from '@nestjs/swagger';
import { STAGE_ACTIONS, type StageAction } from '../../deadlines/deadline-policy';
import type { CaseCounts, CaseSeen } from '../case-reads';
import { CASE_STATES, type CaseState } from '../verification-case';
import { NEXT_STEPS, type NextStep, nextStep } from './next-step';
import { WordingView } from './wording.view';

/** When papers have to be there, and what follows if they are not. */
export class CaseDeadlineView {
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ enum: STAGE_ACTIONS, description: 'What becomes of the name then.' })
  readonly action!: StageAction;

  @ApiProperty({ type: 'integer', description: 'How much of the price comes back then, in percent.' })
  readonly refundPercent!: number;
}

/** What to do next. */
export class NextStepView {
  @ApiProperty({ enum: Object.keys(NEXT_STEPS) })
  readonly code!: NextStep;

  @ApiProperty()
  readonly text!: WordingView;
}

/** What the registrant of a name has to show, and how far that is. */
export class CaseView {
  @ApiProperty({ example: 'case_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly id!: string;

  @ApiProperty({ description: 'The A-label.', example: 'kopisenja.co.id' })
  readonly name!: string;

  @ApiProperty({ description: 'For people.' })
  readonly unicode!: string;

  @ApiProperty({ description: 'The name in the order that it is about.', example: 'itm_01kagm5w2hq4y7v9c3d8e6f1ab' })
  readonly item!: string;

  @ApiProperty({ description: 'Who bought the name.', example: 'nod_42' })
  readonly owner!: string;

  @ApiProperty({ enum: CASE_STATES })
  readonly state!: CaseState;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it was closed, in a word for programs.' })
  readonly closedBecause!: string | null;

  @ApiProperty({ description: 'Which of the ways it goes.', example: 'formal' })
  readonly variant!: string;

  @ApiProperty({ description: 'The ways that are open; more than one: the orderer chooses.', type: [String] })
  readonly variants!: readonly string[];

  @ApiProperty({ type: 'integer', description: 'How many things have to be shown.' })
  readonly required!: number;

  @ApiProperty({ type: 'integer', description: 'How many of those are approved.' })
  readonly approved!: number;

  @ApiProperty({
    type: 'integer',
    description: 'How many optional papers were handed in and are not approved: they have to be, or be taken back.',
  })
  readonly blocking!: number;

  @ApiProperty({ description: 'What nothing was handed in for.', type: [String], example: ['identity'] })
  readonly missing!: readonly string[];

  @ApiProperty({ type: CaseDeadlineView, nullable: true, description: 'Null while no time runs.' })
  readonly deadline!: CaseDeadlineView | null;

  @ApiProperty()
  readonly next!: NextStepView;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly submittedAt!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly decidedAt!: string | null;
}

/** What every view of a case says. */
export function caseFields(seen: CaseSeen) {
  const { theCase, progress } = seen;
  const code = nextStep(seen);
  return {
    id: theCase.id,
    name: theCase.name,
    unicode: DomainName.parse(theCase.name).unicode,
    item: theCase.subject,
    owner: nodeRef(theCase.ownerId),
    state: theCase.state,
    closedBecause: theCase.closedBecause,
    variant: theCase.variant,
    variants: theCase.requirements.map(({ key }) => key),
    required: progress.required,
    approved: progress.approved,
    blocking: progress.blocking,
    missing: progress.missing,
    deadline: viewDeadline(seen),
    next: { code, text: NEXT_STEPS[code] },
    createdAt: theCase.createdAt.toISOString(),
    submittedAt: theCase.submittedAt?.toISOString() ?? null,
    decidedAt: theCase.decidedAt?.toISOString() ?? null,
  } satisfies CaseView;
}

export const viewCase = (seen: CaseSeen): CaseView => caseFields(seen);

function viewDeadline({ theCase: { dueAt, policy, stage } }: CaseSeen): CaseDeadlineView | null {
  const due = policy?.stages[stage];
  return dueAt && due ? { at: dueAt.toISOString(), action: due.action, refundPercent: due.refundPercent } : null;
}

export const viewCases = (rows: readonly CaseSeen[], limit: number): Page<CaseView> =>
  pageOf(rows, limit, ({ theCase: { listedAt, id } }) => [listedAt, id]).map(viewCase);

/** How many cases stand where. */
export class CaseCountsView {
  @ApiProperty({ type: 'integer', description: 'Papers are missing.' })
  readonly missing!: number;

  @ApiProperty({ type: 'integer', description: 'They wait for a reviewer.' })
  readonly inReview!: number;
}

export const viewCaseCounts = ({ missing, inReview }: CaseCounts): CaseCountsView => ({ missing, inReview });
